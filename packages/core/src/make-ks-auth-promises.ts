import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { KsAuth } from './ks-auth.ts'
import { KsAuthError } from './ks-auth-error.ts'
import { makeKsAuth } from './make-ks-auth.ts'
import type { Failure } from './model/failure.ts'
import type { Ports } from './ports.ts'
import type { Settings } from './settings.ts'

/**
 * KsAuth for backends without fp-ts: the same flows as promises. Every failure is a KsAuthError; any other rejection is a
 * port that broke its word. Throws RangeError, as makeKsAuth does.
 */
export type KsAuthPromises = {
  readonly [flow in keyof KsAuth]: KsAuth[flow] extends (...input: infer Input) => TaskEither<Failure, infer A>
    ? (...input: Input) => Promise<A>
    : never
}

export const makeKsAuthPromises = (ports: Ports, settings: Partial<Settings> = {}): KsAuthPromises => {
  const ksAuth = makeKsAuth(ports, settings)
  return {
    loginSilently: promised(ksAuth.loginSilently),
    loginWithProfile: promised(ksAuth.loginWithProfile),
    loginWithPhone: promised(ksAuth.loginWithPhone),
    updatePhone: promised(ksAuth.updatePhone),
    linkKs: promised(ksAuth.linkKs),
    unlinkKs: promised(ksAuth.unlinkKs),
    register: promised(ksAuth.register),
    loginWithPassword: promised(ksAuth.loginWithPassword),
    loginAnonymously: promised(ksAuth.loginAnonymously),
    setAccount: promised(ksAuth.setAccount),
    updateProfile: promised(ksAuth.updateProfile),
    currentUser: promised(ksAuth.currentUser),
    readUser: promised(ksAuth.readUser),
    listSessions: promised(ksAuth.listSessions),
    closeSession: promised(ksAuth.closeSession),
    logout: promised(ksAuth.logout),
  }
}

const promised =
  <Input extends readonly unknown[], A>(flow: (...input: Input) => TaskEither<Failure, A>) =>
  async (...input: Input): Promise<A> => {
    const result = await flow(...input)()
    if (E.isLeft(result)) throw new KsAuthError(result.left)
    return result.right
  }

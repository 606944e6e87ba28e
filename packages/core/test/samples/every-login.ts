import type { Caller } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { keyOf, password, type World } from './a-world.ts'

export type Flow = (world: World, caller: Caller) => TaskEither<{ readonly _tag: string }, unknown>

/** Every way to log in. For the one with a password `ben` has to be registered. */
export const everyLogin: Readonly<Record<string, Flow>> = {
  loginSilently: ({ auth, code }, caller) => auth.loginSilently(caller, { code: code('oAnn') }),
  loginWithProfile: ({ auth, code, profile }, caller) =>
    auth.loginWithProfile(caller, { code: code('oAnn'), data: profile('oAnn', {}) }),
  loginWithPhone: ({ auth, code, phone }, caller) =>
    auth.loginWithPhone(caller, { code: code('oAnn'), data: phone('13800138000', keyOf('oAnn')) }),
  register: ({ auth }, caller) => auth.register(caller, { name: { kind: 'username', text: 'ann' }, password }),
  loginWithPassword: ({ auth }, caller) =>
    auth.loginWithPassword(caller, { name: { kind: 'username', text: 'ben' }, password }),
  loginAnonymously: ({ auth }, caller) => auth.loginAnonymously(caller),
}

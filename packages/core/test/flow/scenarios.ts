import type { Caller, WhatHappened } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { client, guest, keyOf, password, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'

export const number = '13800138000'
export const newPassword = 'another horse 9'

/** Something that somebody does. It may be done again: each time with a code of its own. */
export interface Scenario {
  /** Brings the world about and gives what is done in it. */
  readonly begin: (world: World) => Promise<() => TaskEither<{ readonly _tag: string }, unknown>>
  readonly tells?: WhatHappened
  /** How it is refused when it was done already. */
  readonly whenDone?: string
}

const ann = 'oAnn'
const username = (text: string) => ({ kind: 'username', text }) as const
const phoneOf = ({ phone }: World, openid = ann) => phone(number, keyOf(openid))

const claimed = async ({ auth }: World): Promise<Caller> => {
  const claim = { name: { kind: 'phone', text: number }, password } as const
  return { client, token: (await answerOf(auth.register(guest, claim))).token }
}

const linked = async (world: World): Promise<Caller> => {
  const caller = await world.register('ann')
  await answerOf(world.auth.linkKs(caller, { code: world.code(ann) }))
  return caller
}

const logins: Readonly<Record<string, Scenario>> = {
  'a silent login of somebody new': {
    begin:
      async ({ auth, code }) =>
      () =>
        auth.loginSilently(guest, { code: code(ann) }),
    tells: { _tag: 'LoggedIn', method: 'ks-silent', how: 'created' },
  },
  'a silent login of somebody known': {
    begin: async ({ auth, code, signIn }) => {
      await signIn(ann)
      return () => auth.loginSilently(guest, { code: code(ann) })
    },
    tells: { _tag: 'LoggedIn', method: 'ks-silent', how: 'known' },
  },
  'a silent login that promotes a temporary user': {
    begin: async ({ auth, code, visit }) => {
      const visitor = await visit()
      return () => auth.loginSilently(visitor, { code: code(ann) })
    },
    tells: { _tag: 'LoggedIn', method: 'ks-silent', how: 'promoted' },
  },
  'a login with profile': {
    begin: async ({ auth, code, profile, signIn }) => {
      await signIn(ann)
      return () => auth.loginWithProfile(guest, { code: code(ann), data: profile(ann, { nickName: 'Ann' }) })
    },
    tells: { _tag: 'LoggedIn', method: 'ks-profile', how: 'known' },
  },
  'a phone login that takes a claim away': {
    begin: async (world) => {
      await claimed(world)
      return () => world.auth.loginWithPhone(guest, { code: world.code(ann), data: phoneOf(world) })
    },
    tells: { _tag: 'LoggedIn', method: 'ks-phone', how: 'created' },
  },
  'a registration': {
    begin:
      async ({ auth }) =>
      () =>
        auth.register(guest, { name: username('ann'), password }),
    tells: { _tag: 'LoggedIn', method: 'username', how: 'created' },
    whenDone: 'UsernameTaken',
  },
  'a login with password': {
    begin: async ({ auth, register }) => {
      await register('ann')
      return () => auth.loginWithPassword(guest, { name: username('ANN'), password })
    },
    tells: { _tag: 'LoggedIn', method: 'username', how: 'known' },
  },
  'an anonymous login': {
    begin:
      async ({ auth }) =>
      () =>
        auth.loginAnonymously(guest),
    tells: { _tag: 'LoggedIn', method: 'anonymous', how: 'created' },
  },
}

const changes: Readonly<Record<string, Scenario>> = {
  'a link': {
    begin: async ({ auth, code, profile, register }) => {
      const caller = await register('ann')
      return () => auth.linkKs(caller, { code: code(ann), data: profile(ann, { nickName: 'Ann' }) })
    },
    tells: { _tag: 'KsLinked' },
  },
  'an unlink': {
    begin: async (world) => {
      const caller = await linked(world)
      await world.signIn(ann)
      return () => world.auth.unlinkKs(caller)
    },
    tells: { _tag: 'KsUnlinked' },
  },
  'a phone update that takes a claim away': {
    begin: async (world) => {
      await claimed(world)
      const caller = await world.signIn(ann)
      return () => world.auth.updatePhone(caller, { data: phoneOf(world) })
    },
    tells: { _tag: 'PhoneUpdated' },
  },
  'an account change': {
    begin: async ({ auth, register, loginSilently }) => {
      const caller = await register('ann')
      await loginSilently(ann)
      const input = { email: 'ann@example.com', phone: number, password: { old: password, new: newPassword } }
      return () => auth.setAccount(caller, input)
    },
    tells: { _tag: 'AccountChanged', password: true },
    whenDone: 'WrongCredentials',
  },
  'a profile update': {
    begin: async ({ auth, signIn }) => {
      const caller = await signIn(ann)
      return () => auth.updateProfile(caller, { nickname: 'Ann' })
    },
    tells: { _tag: 'ProfileUpdated' },
  },
  'the closing of a session': {
    begin: async ({ auth, signIn, loginSilently }) => {
      const [caller, { session }] = [await signIn(ann), await loginSilently(ann)]
      return () => auth.closeSession(caller, session.digest)
    },
    tells: { _tag: 'SessionClosed' },
    whenDone: 'NoSuchSession',
  },
  'a logout': {
    begin: async ({ auth, signIn }) => {
      const caller = await signIn(ann)
      return () => auth.logout(caller)
    },
    tells: { _tag: 'LoggedOut' },
    whenDone: 'NotSignedIn',
  },
}

const looks: Readonly<Record<string, Scenario>> = {
  'a look at oneself': {
    begin: async ({ auth, signIn }) => {
      const caller = await signIn(ann)
      return () => auth.currentUser(caller)
    },
  },
  'a look at somebody else': {
    begin: async ({ auth, signIn, loginSilently }) => {
      const [caller, { user }] = [await signIn(ann), await loginSilently('oBen')]
      return () => auth.readUser(caller, user.id)
    },
  },
  'a look at one’s sessions': {
    begin: async ({ auth, signIn }) => {
      const caller = await signIn(ann)
      return () => auth.listSessions(caller)
    },
  },
}

/** One of everything that a flow can do. */
export const scenarios: Readonly<Record<string, Scenario>> = { ...logins, ...changes, ...looks }

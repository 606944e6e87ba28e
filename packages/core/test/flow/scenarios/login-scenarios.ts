import { guest, password } from '../../samples/a-world.ts'
import { username } from '../../samples/typed-name.ts'
import { ann, claimed, phoneOf } from './beginnings.ts'
import type { Scenario } from './scenario.ts'

export const loginScenarios: Readonly<Record<string, Scenario>> = {
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

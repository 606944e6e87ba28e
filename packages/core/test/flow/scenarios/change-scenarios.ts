import { password } from '../../samples/a-world.ts'
import { ann, claimed, linked, newPassword, number, phoneOf } from './beginnings.ts'
import type { Scenario } from './scenario.ts'

export const changeScenarios: Readonly<Record<string, Scenario>> = {
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

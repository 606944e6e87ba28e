import type { Caller, TokenDigest, UserId } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aWorld, client, guest, keyOf, sibling, stranger, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { everyLogin, type Flow } from '../samples/every-login.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const day = 24 * 60 * 60 * 1000

const flowsOnSessions: Readonly<Record<string, Flow>> = {
  currentUser: ({ auth }, caller) => auth.currentUser(caller),
  readUser: ({ auth }, caller) => auth.readUser(caller, 1 as UserId),
  updateProfile: ({ auth }, caller) => auth.updateProfile(caller, { nickname: 'Ann' }),
  setAccount: ({ auth }, caller) => auth.setAccount(caller, { username: 'ann' }),
  linkKs: ({ auth, code }, caller) => auth.linkKs(caller, { code: code('oAnn') }),
  unlinkKs: ({ auth }, caller) => auth.unlinkKs(caller),
  updatePhone: ({ auth, phone }, caller) => auth.updatePhone(caller, { data: phone('13800138000', keyOf('oAnn')) }),
  listSessions: ({ auth }, caller) => auth.listSessions(caller),
  closeSession: ({ auth }, caller) => auth.closeSession(caller, 'f'.repeat(64) as TokenDigest),
  logout: ({ auth }, caller) => auth.logout(caller),
}

/** Tokens that count for nothing, each as a caller shows it. */
const stale: Readonly<Record<string, (world: World) => Promise<Caller>>> = {
  'no token': async () => guest,
  'an empty token': async () => ({ client, token: '' }),
  'a token that was never given': async () => ({ client, token: '0'.repeat(64) }),
  'a token with a blank': async ({ signIn }) => ({ client, token: `${(await signIn('oAnn')).token} ` }),
  'a token in capitals': async ({ signIn }) => ({ client, token: `${(await signIn('oAnn')).token}`.toUpperCase() }),
  'the digest of a token': async ({ loginSilently }) => ({
    client,
    token: (await loginSilently('oAnn')).session.digest,
  }),
  'a token of another client of the pool': async ({ signIn }) => ({ ...(await signIn('oAnn', sibling)), client }),
  'a token of another pool': async ({ signIn }) => ({ ...(await signIn('oAnn', stranger)), client }),
  'the token of a session that was closed': async ({ auth, signIn }) => {
    const caller = await signIn('oAnn')
    await answerOf(auth.logout(caller))
    return caller
  },
  'the token of a session that has expired': async ({ signIn, clock }) => {
    const caller = await signIn('oAnn')
    clock.advance(30 * day)
    return caller
  },
}

describe.each(Object.entries(stale))('%s', (_, showing) => {
  it.each(Object.entries(flowsOnSessions))(
    'is no session for %s, and leaves the storage as it was',
    async (__, flow) => {
      const world = aWorld()
      const caller = await showing(world)
      const before = world.snapshot()
      expect(await refusalOf(flow(world, caller))).toEqual({ _tag: 'NotSignedIn' })
      expect(world.snapshot()).toEqual(before)
    },
  )

  it.each(Object.entries(everyLogin))('is no hindrance to %s', async (__, login) => {
    const world = aWorld()
    await world.register('ben')
    await answerOf(login(world, await showing(world)))
  })
})

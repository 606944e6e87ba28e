import type { TokenDigest } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aWorld, client, keyOf, sibling } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { everyLogin } from '../samples/every-login.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const day = 24 * 60 * 60 * 1000

describe('a session', () => {
  it('counts to the last moment of its 30 days and not longer', async () => {
    const { auth, signIn, userOf, clock } = aWorld()
    const caller = await signIn('oAnn')
    clock.advance(30 * day - 1)
    await userOf(caller)
    clock.advance(1)
    expect(await refusalOf(auth.currentUser(caller))).toEqual({ _tag: 'NotSignedIn' })
  })

  it('is a new one under a new token with every login, and leaves the old one as it was', async () => {
    const world = aWorld()
    await world.register('ben')
    for (const login of Object.values(everyLogin)) {
      const caller = await world.signIn('oAnn')
      const before = await world.userOf(caller)
      const { token } = (await answerOf(login(world, caller))) as { token: string }
      expect(token).not.toBe(caller.token)
      expect((await world.userOf(caller)).id).toBe(before.id)
    }
  })

  it('shows its own user and no other, however fifty users’ requests mix', async () => {
    const world = aWorld()
    const users = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const caller = await world.signIn(`o${n}`)
        return { caller, id: (await world.userOf(caller)).id }
      }),
    )
    const calls = Array.from({ length: 2000 }, (_, n) => users[(n * 7919) % users.length]).map(async (user, n) => {
      if (user === undefined) return true
      const step =
        n % 3 === 0 ? world.auth.updateProfile(user.caller, { nickname: `${n}` }) : world.auth.currentUser(user.caller)
      return (await answerOf(step)).id === user.id
    })
    expect((await Promise.all(calls)).every(Boolean)).toBe(true)
  })

  it('is stored under a digest, and its token nowhere', async () => {
    const { loginSilently, snapshot } = aWorld()
    const { token } = await loginSilently('oAnn')
    expect(JSON.stringify(snapshot())).not.toContain(token)
  })
})

describe('listing sessions', () => {
  it('shows the user’s usable sessions of every client, newest first, and nobody else’s', async () => {
    const world = aWorld()
    const sessions = []
    for (const on of [client, sibling, client]) {
      sessions.unshift((await world.loginSilently('oAnn', { client: on, token: null })).session)
      world.clock.advance(1000)
    }
    await world.signIn('oBen')
    const ann = await world.signIn('oAnn')
    const [own, ...others] = await answerOf(world.auth.listSessions(ann))
    expect(own?.client).toBe('client-a')
    expect(others).toEqual(sessions)
  })

  it('shows no session that has expired', async () => {
    const world = aWorld()
    await world.signIn('oAnn')
    world.clock.advance(30 * day)
    expect(await answerOf(world.auth.listSessions(await world.signIn('oAnn')))).toHaveLength(1)
  })
})

describe('closing a session', () => {
  it('ends that session and no other', async () => {
    const world = aWorld()
    const { session, token } = await world.loginSilently('oAnn')
    const ann = await world.signIn('oAnn')
    await answerOf(world.auth.closeSession(ann, session.digest))
    expect(await refusalOf(world.auth.currentUser({ client, token }))).toEqual({ _tag: 'NotSignedIn' })
    expect(await answerOf(world.auth.listSessions(ann))).toHaveLength(1)
  })

  it('may end the caller’s own', async () => {
    const world = aWorld()
    const { session, token } = await world.loginSilently('oAnn')
    await answerOf(world.auth.closeSession({ client, token }, session.digest))
    expect(await refusalOf(world.auth.currentUser({ client, token }))).toEqual({ _tag: 'NotSignedIn' })
  })

  it('finds no session that is closed already, is somebody else’s or none, and ends none', async () => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    const [closed, bens] = [await world.loginSilently('oAnn'), await world.loginSilently('oBen')]
    await answerOf(world.auth.closeSession(ann, closed.session.digest))
    const before = world.snapshot()
    for (const digest of [closed.session.digest, bens.session.digest, bens.token as string as TokenDigest])
      expect(await refusalOf(world.auth.closeSession(ann, digest))).toEqual({ _tag: 'NoSuchSession' })
    expect(world.snapshot()).toEqual(before)
  })
})

describe('a logout', () => {
  it('ends the caller’s session at once, and no other', async () => {
    const world = aWorld()
    const [here, there] = [await world.signIn('oAnn'), await world.signIn('oAnn')]
    await answerOf(world.auth.logout(here))
    expect(await refusalOf(world.auth.currentUser(here))).toEqual({ _tag: 'NotSignedIn' })
    expect(await world.userOf(there)).toMatchObject({ ks: { openid: 'oAnn' } })
  })

  it('leaves the key of the device in custody, for the user’s other sessions', async () => {
    const world = aWorld()
    const [here, there] = [await world.signIn('oAnn'), await world.signIn('oAnn')]
    await answerOf(world.auth.logout(here))
    await answerOf(world.auth.updatePhone(there, { data: world.phone('13800138000', keyOf('oAnn')) }))
  })

  it('that races another logout of the same session succeeds as well', async () => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    await Promise.all([answerOf(world.auth.logout(ann)), answerOf(world.auth.logout(ann))])
    expect(await refusalOf(world.auth.logout(ann))).toEqual({ _tag: 'NotSignedIn' })
  })
})

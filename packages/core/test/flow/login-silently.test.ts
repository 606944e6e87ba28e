import { describe, expect, it } from 'vitest'
import { tally } from '../../src/contracts/expectations.ts'
import { aWorld, client, guest, sibling, stranger } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const day = 24 * 60 * 60 * 1000

describe('a silent login', () => {
  it('creates the user of an unknown openid, of whom nothing else is known', async () => {
    const { loginSilently } = aWorld()
    const { user } = await loginSilently('oAnn')
    expect(user).toMatchObject({ anonymous: false, authorized: false, profile: {}, ks: { openid: 'oAnn', told: {} } })
    expect(user).toMatchObject({ username: null, email: null, phone: null, passwordHash: null, version: 1 })
  })

  it('finds the user of a known openid again, under a token of its own, and writes nothing about the user', async () => {
    const { loginSilently, userOf } = aWorld()
    const first = await loginSilently('oAnn')
    const second = await loginSilently('oAnn')
    expect(second.user).toEqual(first.user)
    expect(second.token).not.toBe(first.token)
    for (const { token } of [first, second]) expect(await userOf({ client, token })).toEqual(first.user)
  })

  it('opens a session of 30 days for the client that asked', async () => {
    const { loginSilently, clock } = aWorld()
    const { session, user } = await loginSilently('oAnn')
    expect(session).toMatchObject({ user: user.id, pool: 'pool-a', client: 'client-a', method: 'ks-silent' })
    expect([session.openedAt, session.expiresAt]).toEqual([clock.now(), clock.now() + 30 * day])
  })

  it('opens a session as long as the deployment wants', async () => {
    const { loginSilently, clock } = aWorld({ sessionLifetime: 60_000 })
    expect((await loginSilently('oAnn')).session.expiresAt).toBe(clock.now() + 60_000)
  })

  it('answers NoSuchUser to an unknown openid when createUser is false, and leaves the storage as it was', async () => {
    const { auth, code, signIn, snapshot } = aWorld()
    await signIn('oBen')
    const before = snapshot()
    expect(await refusalOf(auth.loginSilently(guest, { code: code('oAnn'), createUser: false }))).toEqual({
      _tag: 'NoSuchUser',
    })
    expect(snapshot()).toEqual(before)
  })

  it('logs a known openid in when createUser is false', async () => {
    const { auth, code, loginSilently } = aWorld()
    const { user } = await loginSilently('oAnn')
    const again = await answerOf(auth.loginSilently(guest, { code: code('oAnn'), createUser: false }))
    expect(again.user).toEqual(user)
  })

  it('knows one user for all clients of a pool, and another in another pool', async () => {
    const { loginSilently } = aWorld()
    const { user } = await loginSilently('oAnn')
    const elsewhere = await loginSilently('oAnn', { client: sibling, token: null })
    const otherPool = await loginSilently('oAnn', { client: stranger, token: null })
    expect(elsewhere.user.id).toBe(user.id)
    expect(otherPool.user.id).not.toBe(user.id)
    expect([elsewhere.session.client, otherPool.session.pool]).toEqual(['client-b', 'pool-b'])
  })

  it('tells openids apart byte for byte', async () => {
    const { loginSilently } = aWorld()
    const openids = ['oStraße', 'oSTRASSE', 'ostrasse', 'oＳtrasse', 'ostrasse ']
    const ids = await Promise.all(openids.map(async (openid) => (await loginSilently(openid)).user.id))
    expect(new Set(ids).size).toBe(openids.length)
  })

  it('logs nobody in with a code that was used, and leaves the storage as it was', async () => {
    const { auth, code, snapshot } = aWorld()
    const used = code('oAnn')
    await answerOf(auth.loginSilently(guest, { code: used }))
    const before = snapshot()
    expect(await refusalOf(auth.loginSilently(guest, { code: used }))).toEqual({ _tag: 'CodeRejected' })
    expect(snapshot()).toEqual(before)
  })

  it('lets exactly one of twenty in who use one code at once', async () => {
    const { auth, code } = aWorld()
    const shared = code('oAnn')
    const logins = Array.from({ length: 20 }, () => auth.loginSilently(guest, { code: shared }))
    expect(await tally(logins)).toEqual({ ok: 1, CodeRejected: 19 })
  })

  it('is no login for a client that the platform does not know', async () => {
    const { auth, code } = aWorld()
    const unknown = { ...client, id: 'client-z' as typeof client.id }
    expect(await refusalOf(auth.loginSilently({ client: unknown, token: null }, { code: code('oAnn') }))).toEqual({
      _tag: 'KsMisconfigured',
    })
  })
})

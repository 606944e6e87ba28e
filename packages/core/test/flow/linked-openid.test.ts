import { describe, expect, it } from 'vitest'
import { tally } from '../../src/contracts/expectations.ts'
import { aWorld, client, guest, type World } from '../samples/a-world.ts'
import { isFullRun } from '../samples/is-full-run.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const link = ({ auth, code }: World, caller: typeof guest, openid: string) =>
  auth.linkKs(caller, { code: code(openid) })

describe('a linked openid', () => {
  it('goes to one of twenty users who link it at once, and the others are told so', async () => {
    const rounds = isFullRun ? 200 : 20
    const world = aWorld()
    for (let round = 0; round < rounds; round++) {
      const openid = `o${round}`
      const users = await Promise.all(Array.from({ length: 20 }, (_, n) => world.register(`u-${round}-${n}`)))
      const links = users.map((caller) => link(world, caller, openid))
      expect(await tally(links)).toEqual({ ok: 1, OpenidTaken: 19 })
      const linked = (await Promise.all(users.map(world.userOf))).filter(({ ks }) => ks !== null)
      expect(linked.map(({ id }) => id)).toEqual([(await world.loginSilently(openid)).user.id])
    }
  })

  it('goes to the first of a user’s two links that run at once', async () => {
    const world = aWorld()
    const ann = await world.register('ann')
    const links = [link(world, ann, 'oOne'), link(world, ann, 'oTwo')]
    expect(await tally(links)).toEqual({ ok: 1, AlreadyLinked: 1 })
  })

  it('stays with the user who linked it first, in whatever order three users link three openids', async () => {
    const links = [0, 1, 2].flatMap((user) => ['oOne', 'oTwo', 'oSix'].map((openid) => ({ user, openid })))
    const orders = links.flatMap((a) => links.flatMap((b) => links.map((c) => [a, b, c])))
    for (const order of orders) {
      const world = aWorld()
      const users = [await world.register('ann'), await world.register('ben'), await world.register('cat')]
      const owned: (string | undefined)[] = [undefined, undefined, undefined]
      for (const { user, openid } of order) {
        const allowed = owned[user] === openid || (owned[user] === undefined && !owned.includes(openid))
        const { _tag } = await link(world, users[user] ?? guest, openid)()
        expect(_tag).toBe(allowed ? 'Right' : 'Left')
        if (allowed) owned[user] = openid
      }
      const openids = await Promise.all(users.map(async (caller) => (await world.userOf(caller)).ks?.openid))
      expect(openids).toEqual(owned)
    }
  })

  it('is bound by a session of the client, never by what a request says', async () => {
    const world = aWorld()
    const ann = await world.register('ann')
    const foreign = { client: { ...client, id: 'client-b' as typeof client.id }, token: ann.token }
    expect(await refusalOf(link(world, foreign, 'oAnn'))).toEqual({ _tag: 'NotSignedIn' })
  })
})

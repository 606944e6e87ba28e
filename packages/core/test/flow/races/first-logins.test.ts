import type { Openid } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { decideLogin } from '../../../src/decide/decide-login.ts'
import { askDecideCommit } from '../../../src/flow/ask-decide-commit.ts'
import { askLogin } from '../../../src/flow/ask-login.ts'
import { commitLogin } from '../../../src/flow/commit-login.ts'
import { aWorld, client, guest, type World } from '../../samples/a-world.ts'
import { answersOf, endsOf, inEveryOrder, searchFor } from '../../samples/in-every-order.ts'
import { isFullRun } from '../../samples/is-full-run.ts'
import { ksLogins, type Login } from '../../samples/ks-logins.ts'

describe('racing first logins of one openid', () => {
  it('make one user, and every caller is logged in as that user', () =>
    inEveryOrder(async (world) => {
      const results = await world.race([...ksLogins(world, guest, 'oAnn'), ...ksLogins(world, guest, 'oAnn')])
      expect(endsOf(results)).toEqual(Array.from({ length: 6 }, () => 'ok'))
      const [user, ...others] = world.snapshot().users
      expect(others).toEqual([])
      for (const { token } of answersOf(results)) expect((await world.userOf({ client, token })).id).toBe(user?.id)
    }))

  it('make one user of thirty that come at once', async () => {
    for (let round = 0; round < (isFullRun ? 200 : 20); round++) {
      const world = aWorld()
      const silent = Array.from({ length: 21 }, () => world.auth.loginSilently(guest, { code: world.code('oAnn') }))
      const logins: Login[] = [...silent, ...[1, 2, 3].flatMap(() => ksLogins(world, guest, 'oAnn'))]
      const results = await Promise.all(logins.map((login) => login()))
      expect(new Set(answersOf(results).map(({ user }) => user.id)).size).toBe(1)
      expect(answersOf(results)).toHaveLength(30)
      expect(world.snapshot().users).toHaveLength(1)
    }
  })

  it('fail for somebody where a flow decides only once: the search can fail', async () => {
    const openid = 'oAnn' as Openid
    const loginOnce = ({ ports }: World) =>
      askDecideCommit(
        {
          ask: pipe(
            askLogin(ports)(guest),
            TE.bind('owner', () => ports.users.findByOpenid(client.pool, openid)),
          ),
          decide: (known) => decideLogin({ openid, createUser: true, told: null, now: known.now }, known),
          commit: commitLogin(ports),
        },
        1,
      )
    const report = await searchFor(async (world) => {
      expect(endsOf(await world.race([loginOnce(world), loginOnce(world)]))).toEqual(['ok', 'ok'])
    })
    expect(report.failed).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { fullSize } from '../support/full-size.ts'
import { fullTime } from '../support/full-time.ts'
import { inBatches } from '../support/in-batches.ts'
import { person } from '../support/person.ts'
import { makeWorld, password } from '../support/world.ts'

describe('sessions (T18)', () => {
  it('are never mixed: every answer of interleaved calls by 50 users carries the id of its caller', {
    timeout: fullTime,
  }, async () => {
    const { call, code } = makeWorld()
    const users = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const login = await call('POST', '/hserve/v2.5/idp/kuaishou/silent-login/', {
          json: { code: code(person(`o${index}`)) },
        })
        return { id: login.body['user_id'], token: String(login.body['token']) }
      }),
    )
    expect(new Set(users.map(({ id }) => id)).size).toBe(50)
    await inBatches(fullSize(2000, 100_000), 500, async (index) => {
      const { id, token } = users[(index * 13) % 50] ?? { id: 0, token: '' }
      const nickname = `of ${String(id)}`
      const reply =
        index % 3 === 0
          ? await call('PUT', '/hserve/v2.5/user/info/', { token, json: { nickname } })
          : await call('GET', `/hserve/v2.5/user/info/${String(id)}/`, { token })
      expect(reply.body).toMatchObject({ id })
      expect([nickname, undefined]).toContain(reply.body['nickname'])
    })
  })

  it('are not fixed: a login takes over no token that it was shown, and leaves that as it was', async () => {
    const { call, signIn, register, code } = makeWorld()
    const chosen = 'f'.repeat(64)
    const victim = await signIn(person('oAnn'))
    await register('bob')
    const logins = [
      ['/hserve/v2.5/idp/kuaishou/silent-login/', { code: code(person('oCarol')), token: chosen }],
      ['/hserve/v2.1/login/username/', { username: 'bob', password, token: chosen }],
      ['/hserve/v2.1/register/username/', { username: 'dan', password, token: chosen }],
      ['/hserve/v2.0/login/anonymous/', { token: chosen }],
    ] as const
    for (const token of [chosen, victim])
      for (const [path, json] of logins) {
        const { body } = await call('POST', path, { token, json })
        expect([chosen, victim]).not.toContain(body['token'])
      }
    expect(await call('GET', '/hserve/v2.5/user/info/1/', { token: chosen })).toMatchObject({ status: 401 })
    expect((await call('GET', '/hserve/v2.5/user/info/1/', { token: victim })).body).toMatchObject({ openid: 'oAnn' })
  })
})

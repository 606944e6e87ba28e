import { describe, expect, it } from 'vitest'
import { fullSize } from '../support/full-size.ts'
import { fullTime } from '../support/full-time.ts'
import { inBatches } from '../support/in-batches.ts'
import { person } from '../support/person.ts'
import { makeWorld } from '../support/world.ts'

const info = (id: unknown): string => `/hserve/v2.5/user/info/${String(id)}/`
const silentLogin = '/hserve/v2.5/idp/kuaishou/silent-login/'

describe('two clients of two pools in one process (T39)', () => {
  it('never meet: one openid is two users, and a token is good at its own client', async () => {
    const { call, code } = makeWorld()
    const ann = person('oAnn')
    const here = await call('POST', silentLogin, { json: { code: code(ann) } })
    const there = await call('POST', silentLogin, { json: { code: code(ann) }, client: 'client-z' })
    expect(there.body['user_id']).not.toBe(here.body['user_id'])
    const token = String(here.body['token'])
    expect(await call('GET', info(here.body['user_id']), { token, client: 'client-z' })).toMatchObject({ status: 401 })
    expect(await call('GET', info(there.body['user_id']), { token })).toMatchObject({ status: 404 })
    for (const path of ['/hserve/v2.1/register/username/', '/hserve/v2.1/register/username/'])
      for (const client of ['client-a', 'client-z'])
        await call('POST', path, { json: { username: 'ann', password: `correct horse of ${client}` }, client })
    const login = { username: 'ann', password: 'correct horse of client-z' }
    expect(await call('POST', '/hserve/v2.1/login/username/', { json: login })).toMatchObject({ status: 400 })
  })

  it('share users within a pool, but not sessions', async () => {
    const { call, code } = makeWorld()
    const ann = person('oAnn')
    const first = await call('POST', silentLogin, { json: { code: code(ann) } })
    const second = await call('POST', silentLogin, { json: { code: code(ann) }, client: 'client-b' })
    expect(second.body['user_id']).toBe(first.body['user_id'])
    const token = String(first.body['token'])
    expect(await call('GET', info(first.body['user_id']), { token, client: 'client-b' })).toMatchObject({ status: 401 })
  })

  it('stay apart over interleaved calls', { timeout: fullTime }, async () => {
    const { call, signIn } = makeWorld()
    const clients = ['client-a', 'client-z']
    const people = Array.from({ length: 10 }, (_, index) => person(`o${index}`))
    const seats = await Promise.all(
      people.flatMap((who) => clients.map(async (client) => ({ client, who, token: await signIn(who, { client }) }))),
    )
    const ids = new Map<string, unknown>()
    for (const { client, token } of seats) {
      const { body } = await call('GET', '/auth/sessions/', { token, client })
      const [session] = body['sessions'] as readonly { readonly client: string }[]
      expect(session?.client).toBe(client)
    }
    await inBatches(fullSize(1000, 10_000), 200, async (index) => {
      const seat = seats[(index * 7) % seats.length]
      const other = clients.find((client) => client !== seat?.client) ?? ''
      if (seat === undefined) return
      const own = await call('PUT', '/hserve/v2.5/user/info/', {
        token: seat.token,
        client: seat.client,
        json: { city: seat.client },
      })
      expect(own.body).toMatchObject({ openid: seat.who.openid, city: seat.client })
      const key = `${seat.client} ${seat.who.openid}`
      expect(ids.get(key) ?? own.body['id']).toBe(own.body['id'])
      ids.set(key, own.body['id'])
      expect((await call('GET', info(own.body['id']), { token: seat.token, client: other })).status).toBe(401)
    })
    expect(new Set(ids.values()).size).toBe(seats.length)
  })
})

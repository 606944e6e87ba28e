import { describe, expect, it } from 'vitest'
import { makeWorld } from './support/world.ts'

describe('/livez', () => {
  it('answers as long as the process does', async () => {
    const { call } = makeWorld({ ready: () => Promise.resolve(false) })
    expect(await call('GET', '/livez', { client: null })).toMatchObject({ status: 200, body: { status: 'ok' } })
  })
})

describe('/readyz', () => {
  it.each([
    ['says that it is not', () => Promise.resolve(false)],
    ['fails', () => Promise.reject(new Error('hunter2'))],
    [
      'throws',
      () => {
        throw new Error('hunter2')
      },
    ],
  ])('answers 503 where the deployment %s', async (_, ready) => {
    const { call } = makeWorld({ ready })
    const { status, headers, body } = await call('GET', '/readyz', { client: null })
    expect(status).toBe(503)
    expect(headers).toMatchObject({ 'retry-after': '1' })
    expect(body).toEqual({ status: 'error', error_msg: 'not ready' })
  })

  it('asks each time', async () => {
    let ready = false
    const { call } = makeWorld({ ready: () => Promise.resolve(ready) })
    expect(await call('GET', '/readyz')).toMatchObject({ status: 503 })
    ready = true
    expect(await call('GET', '/readyz')).toMatchObject({ status: 200, body: { status: 'ok' } })
  })

  it('is 200 where nobody says anything', async () => {
    expect(await makeWorld().call('GET', '/readyz')).toMatchObject({ status: 200 })
  })
})

import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { oneServer } from './support/one-server.ts'
import { running } from './support/running.ts'
import { silentLogin } from './support/speak-to.ts'

const freePort = async (): Promise<string> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = Object(probe.address())
  probe.close()
  await once(probe, 'close')
  return String(port)
}

const metricsPort = await freePort()

describe('a running server', () => {
  const server = oneServer({ METRICS_PORT: metricsPort })

  it('is alive and ready', async () => {
    const { get } = server()
    expect((await get('/livez')).status).toBe(200)
    expect((await get('/readyz')).status).toBe(200)
  })

  it('counts answers by route, on a port of its own', async () => {
    const { logIn, get } = server()
    await logIn('oAnn')
    await get('/nobody/knows/this/path')
    const page = await (await fetch(`http://127.0.0.1:${metricsPort}/`)).text()
    expect(page).toContain(
      'ks_auth_answer_seconds_count{method="POST",route="/hserve/v2.5/idp/kuaishou/silent-login/",status="201"} 1',
    )
    expect(page).toContain('ks_auth_failures_total{route="none",failure="no_such_path"} 1')
    expect(page).not.toContain('nobody')
  })

  it('serves no metrics to the public', async () => {
    expect((await server().get('/metrics')).status).toBe(404)
  })
})

describe('the log', () => {
  it('has an audit line for a login, without openid, token or phone', async () => {
    const { logIn, people, post, put, stop, said } = await running({ environment: { LOG_SHARE: '1' } })
    const { token } = (await logIn('oCanary')).body
    const data = await people.sealPhone('oCanary', { phoneNumber: '13800138000' })
    const verified = await put('/hserve/v2.5/idp/kuaishou/phone-verification/', data, token)
    expect(verified.status).toBe(200)
    await post('/hserve/v2.1/register/username/', { username: 'ann', password: 'canary-password' })
    await stop()
    expect(said()).toContain('"msg":"LoggedIn"')
    expect(said()).toContain('"route":"/hserve/v2.1/register/username/","status":201')
    for (const secret of ['oCanary', String(token), '13800138000', 'canary-password', 'Hydrogen-r1'])
      expect(said()).not.toContain(secret)
  })
})

describe('a server that is told to stop', () => {
  it('answers what it has begun, and exits 0', async () => {
    const { people, post, stop } = await running()
    const fault = { kind: 'latency', milliseconds: 500 } as const
    const codes = await Promise.all(Array.from({ length: 20 }, (_, n) => people.issueCode(`o${n}`, { fault })))
    const logins = codes.map((code) => post(silentLogin, { code }))
    await vi.waitUntil(async () => (await people.seenExchanges()).length === logins.length, { timeout: 5000 })
    expect(await stop()).toBe(0)
    expect((await Promise.all(logins)).map(({ status }) => status)).toEqual(Array(20).fill(201))
  })
})

import type { Fault } from '@ks-auth/adapters-ks/simulator'
import { describe, expect, it } from 'vitest'
import { appEnvironment } from './support/app-environment.ts'
import { running } from './support/running.ts'
import { simulatorElsewhere } from './support/simulator-elsewhere.ts'
import { silentLogin } from './support/speak-to.ts'
import type { Running } from './support/start-server.ts'

const { SEAL_KEYS, ...app } = appEnvironment

const serverFor = (simulator: string, more: Readonly<Record<string, string>> = {}): Promise<Running> =>
  running({
    simulator,
    environment: { ...app, KS_BASE_URL: simulator, SEAL_KEYS, KS_CLIENT_ID: 'ks-auth-dev', ...more },
  })

describe('a server in front of a platform elsewhere', () => {
  it('logs people in over HTTP, and starts no simulator of its own', async () => {
    const { logIn, said } = await serverFor(await simulatorElsewhere(app))
    const [first, second] = [await logIn('oAnn'), await logIn('oAnn')]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body['user_id']).toBe(first.body['user_id'])
    expect(said()).not.toContain(app.KS_APP_SECRET)
    expect(said()).not.toContain('simulator')
  })

  it('answers 500 without a reason to the caller when the platform does not know the app', async () => {
    const server = await serverFor(await simulatorElsewhere(app), { KS_APP_SECRET: 'another-secret-0123456' })
    const { logIn, said } = server
    expect((await logIn('oAnn')).status).toBe(500)
    await server.stop()
    expect(said()).toContain('KsMisconfigured')
    expect(said()).not.toContain('another-secret')
  })

  it('answers 502 when nobody is there', async () => {
    const { post } = await serverFor('http://127.0.0.1:9')
    expect(await post(silentLogin, { code: 'x' })).toEqual({
      status: 502,
      body: { status: 'error', error_msg: 'Kuaishou is unavailable' },
    })
  })

  it('answers 502 to nonsense, within the deadline 504 to silence, and creates nobody', async () => {
    const { logIn, people, post } = await serverFor(await simulatorElsewhere(app))
    const loginWith = async (fault: Fault): Promise<number> =>
      (await post(silentLogin, { code: await people.issueCode('oAnn', { fault }) })).status
    expect(await loginWith({ kind: 'malformed' })).toBe(502)
    expect(await loginWith({ kind: 'status', status: 500 })).toBe(502)
    expect(await loginWith({ kind: 'reply', reply: { result: 1, open_id: 'oAnn' } })).toBe(502)
    expect(await loginWith({ kind: 'silence' })).toBe(504)
    expect((await logIn('oAnn', { create_user: false })).status).toBe(404)
  })
})

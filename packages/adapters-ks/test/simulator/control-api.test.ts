import { makeSimulatorClient } from '@ks-auth/adapters-ks/simulator'
import { request } from 'undici'
import { describe, expect, it } from 'vitest'
import { startPlatform } from '../support/start-platform.ts'

const post = async (origin: string, path: string, body: string): Promise<readonly [number, string]> => {
  const reply = await request(`${origin}/simulator/${path}`, { method: 'POST', body })
  return [reply.statusCode, await reply.body.text()]
}

describe('the control API', () => {
  it('is plain JSON, for whatever can send it', async () => {
    const { origin } = await startPlatform()
    const [status, text] = await post(origin, 'codes', '{"openid":"o-ann"}')
    expect([status, JSON.parse(text)]).toEqual([200, { code: expect.stringMatching(/^[0-9A-F]{64}$/) }])
    expect(await post(origin, 'faults', '{"fault":{"kind":"outage"},"times":1}')).toEqual([200, '{}'])
  })

  it.each([
    ['codes', ''],
    ['codes', 'null'],
    ['codes', '{"openid":7}'],
    ['codes', '{"openid":"o-ann","appId":"unknown"}'],
    ['codes', '{"openid":"o-ann","fault":{"kind":"unheard of"}}'],
    ['profiles', '{}'],
    ['profiles', '{"openid":"o-ann","profile":{"nickName":1}}'],
    ['phones', '{"openid":"o-ann"}'],
    ['faults', '{"fault":{"kind":"latency"}}'],
    ['faults', '{"fault":{"kind":"status","status":99}}'],
    ['faults', '{"fault":{"kind":"outage"},"times":0}'],
    ['faults', '{"fault":{"kind":"reply"}}'],
    ['faults', '{"fault":{"kind":"status","status":302,"location":"/a\\r\\nb: c"}}'],
    ['faults', '{"fault":{"kind":"status","status":302,"location":"/快手"}}'],
    ['clock', '{"advance":-1}'],
  ])('says 400 to %s with %s', async (path, body) => {
    const { origin } = await startPlatform()
    const [status, text] = await post(origin, path, body)
    expect([status, JSON.parse(text)]).toEqual([400, { error: expect.any(String) }])
  })

  it('says 404 to what is not there, 413 to what is too large', async () => {
    const { origin } = await startPlatform()
    expect((await post(origin, 'keys', '{}'))[0]).toBe(404)
    expect((await post(origin, 'codes', `{"openid":"${'o'.repeat(70_000)}"}`))[0]).toBe(413)
  })

  it('remembers the exchanges that it saw, without secrets', async () => {
    const { origin, issueCode, reply, addFault, seenExchanges } = await startPlatform()
    const code = await issueCode('o-ann')
    await reply(code)
    await reply(code)
    await addFault({ fault: { kind: 'status', status: 503 }, times: 1 })
    await reply('CODE').catch(() => {})
    expect(await seenExchanges()).toEqual([
      { code, appId: 'ks-test', result: 1, fault: null },
      { code, appId: 'ks-test', result: 100200105, fault: null },
      { code: 'CODE', appId: 'ks-test', result: null, fault: 'status' },
    ])
    const { body } = await request(`${origin}/simulator/exchanges`)
    expect(await body.text()).not.toContain('secret')
  })

  it('never shows a session_key', async () => {
    const { origin, issueCode, reply } = await startPlatform()
    const shown: string[] = []
    const control = async (path: string, body: object): Promise<void> => {
      shown.push((await post(origin, path, JSON.stringify(body)))[1])
    }
    const keys: string[] = []
    for (const openid of ['o-ann', 'o-ben', 'o-ann']) {
      const { session_key = '' } = await reply(await issueCode(openid))
      keys.push(session_key, Buffer.from(session_key, 'base64').toString('hex'))
      await control('codes', { openid, keepKey: true })
      await control('profiles', { openid })
      await control('phones', { openid, phoneNumber: '13800138000' })
      await control('phones', { openid: 7 })
    }
    await control('faults', { fault: { kind: 'silence' } })
    await control('clock', { advance: 1 })
    shown.push(await (await request(`${origin}/simulator/exchanges`)).body.text())
    expect(shown).toHaveLength(15)
    for (const key of keys) expect(shown.join('\n')).not.toContain(key)
  })

  it('listens on loopback unless it is told otherwise', async () => {
    expect(new URL((await startPlatform()).origin).hostname).toBe('127.0.0.1')
  })
})

describe('the client of the control API', () => {
  it('rejects with what went wrong', async () => {
    const { origin } = await startPlatform()
    await expect(makeSimulatorClient(origin).issueCode('o-ann', { appId: 'unknown' })).rejects.toThrow(
      'the simulator answers 400 to POST codes',
    )
    await expect(makeSimulatorClient('http://127.0.0.1:1').issueCode('o-ann')).rejects.toThrow()
  })
})

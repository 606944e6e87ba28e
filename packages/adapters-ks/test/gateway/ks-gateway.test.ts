import { makeKsGateway } from '@ks-auth/adapters-ks'
import { makeSimulatorClient, startSimulator } from '@ks-auth/adapters-ks/simulator'
import { describe, expect, it, onTestFinished } from 'vitest'
import { clientOf } from '../support/client-of.ts'
import { gatewayTo } from '../support/gateway-to.ts'
import { startPlatformAndGateway } from '../support/platform-and-gateway.ts'
import { startServer } from '../support/start-server.ts'
import { tagOf, tally } from '../support/tags.ts'

describe('the gateway', () => {
  it.each([
    ['an empty code', ''],
    ['a code of absurd length', 'A'.repeat(1025)],
    ['a code with a control character', 'A\r\nB'],
    ['a code that UTF-8 cannot carry', 'A\ud800'],
  ])('rejects %s without asking the platform', async (_, code) => {
    const { gateway, client, platform } = await startPlatformAndGateway()
    expect(await tagOf(gateway.exchangeCode(client, code))).toBe('CodeRejected')
    expect(await platform.seenExchanges()).toEqual([])
  })

  it('does not ask the platform for a mini program that it has no secret of', async () => {
    const { gateway, platform } = await startPlatformAndGateway()
    const code = await platform.issueCode('o-ann')
    expect(await tagOf(gateway.exchangeCode(clientOf('ks-stranger'), code))).toBe('KsMisconfigured')
    expect(await platform.seenExchanges()).toEqual([])
  })

  it('takes the code to the platform as it is', async () => {
    const { gateway, client, platform } = await startPlatformAndGateway()
    const code = '+/=&%20 快手?app_id=x'
    expect(await tagOf(gateway.exchangeCode(client, code))).toBe('CodeRejected')
    expect(await platform.seenExchanges()).toMatchObject([{ code, appId: client.appId }])
  })

  it('serves several mini programs, each with its own secret and codes', async () => {
    const [one, two, wrong] = ['ks-one', 'ks-two', 'ks-wrong'].map(clientOf)
    if (!one || !two || !wrong) throw new Error('three clients')
    const simulator = await startSimulator({
      apps: new Map(['one', 'two', 'wrong'].map((name) => [`ks-${name}`, name])),
    })
    const apps = new Map([
      [one.appId, 'one'],
      [two.appId, 'two'],
      [wrong.appId, 'another'],
    ])
    const gateway = makeKsGateway({ origin: simulator.origin, apps })
    onTestFinished(async () => {
      await gateway.close()
      await simulator.close()
    })
    const { issueCode } = makeSimulatorClient(simulator.origin)
    expect(await tagOf(gateway.exchangeCode(one, await issueCode('o-ann', { appId: 'ks-one' })))).toBe('ok')
    expect(await tagOf(gateway.exchangeCode(two, await issueCode('o-ann', { appId: 'ks-two' })))).toBe('ok')
    expect(await tagOf(gateway.exchangeCode(two, await issueCode('o-ann', { appId: 'ks-one' })))).toBe('CodeRejected')
    const ofWrong = await issueCode('o-ann', { appId: 'ks-wrong' })
    expect(await tagOf(gateway.exchangeCode(wrong, ofWrong))).toBe('KsMisconfigured')
  })

  it('does nothing before the task runs, and exchanges at each run', async () => {
    const { gateway, client, platform } = await startPlatformAndGateway()
    const exchange = gateway.exchangeCode(client, await platform.issueCode('o-ann'))
    expect(await platform.seenExchanges()).toEqual([])
    expect([await tagOf(exchange), await tagOf(exchange)]).toEqual(['ok', 'CodeRejected'])
  })

  it('sends the secret to code2session in the body and nowhere else', async () => {
    const requests: unknown[] = []
    const origin = await startServer((request, response) => {
      requests.push([request.method, request.url, JSON.stringify(request.headers).includes('canary')])
      response.end('{}')
    })
    await gatewayTo(origin).exchangeCode(clientOf('ks-test'), 'CODE')()
    expect(requests).toEqual([['POST', '/oauth2/mp/code2session', false]])
  })

  it('fails what is under way and what comes later when it is closed', async () => {
    const { gateway, client, platform } = await startPlatformAndGateway({ concurrency: 1 })
    await platform.addFault({ fault: { kind: 'silence' } })
    const underWay = tally(['A', 'B'].map((code) => gateway.exchangeCode(client, code)))
    await expect.poll(() => platform.seenExchanges()).toHaveLength(1)
    await gateway.close()
    expect(await underWay).toEqual({ KsUnavailable: 2 })
    expect(await tagOf(gateway.exchangeCode(client, 'C'))).toBe('KsUnavailable')
  })

  it('is made for the origin of a platform only, and does not quote another', () => {
    const make = (origin: string) => () => makeKsGateway({ origin, apps: new Map() })
    expect(make('http://127.0.0.2:8090')).not.toThrow()
    expect(make('http://canary.example.com')).toThrow(/^((?!canary).)*$/)
    expect(make('https://open.kuaishou.com/oauth2')).toThrow('https origin')
  })
})

import { createServer, type ServerOptions } from 'node:https'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { certify, type Identity } from '../support/certificate.ts'
import { clientOf } from '../support/client-of.ts'
import { gatewayTo } from '../support/gateway-to.ts'
import { listen } from '../support/start-server.ts'
import { tagOf } from '../support/tags.ts'

const authority = certify({ name: 'authority of a test' })
const client = clientOf('ks-test')
const reply = '{"result":1,"open_id":"o-ann","session_key":"jItsua/qXtgnBBffuKcKqQ=="}'

interface TlsPlatform {
  readonly origin: string
  readonly asked: readonly unknown[]
}

const startTlsPlatform = async ({ cert, key }: Identity, options: ServerOptions = {}): Promise<TlsPlatform> => {
  const asked: unknown[] = []
  const server = createServer({ cert, key, ...options }, (request, response) => {
    asked.push(request.url)
    response.end(reply)
  }).on('tlsClientError', () => {})
  return { origin: `https://127.0.0.1:${await listen(server)}`, asked }
}

/** How an exchange ends whose gateway trusts the authority of this test. */
const exchangeTrusting = (origin: string): Promise<string> =>
  tagOf(gatewayTo(origin, {}, { ca: authority.cert }).exchangeCode(client, 'CODE'))

describe('the platform over TLS', () => {
  it('is asked when a trusted authority vouches for its name', async () => {
    const { origin } = await startTlsPlatform(certify({ name: 'platform', host: '127.0.0.1', issuer: authority }))
    expect(await exchangeTrusting(origin)).toBe('ok')
  })

  it.each([
    ['has expired', certify({ name: 'old', host: '127.0.0.1', issuer: authority, days: { from: -9, to: -1 } })],
    ['is not valid yet', certify({ name: 'new', host: '127.0.0.1', issuer: authority, days: { from: 1, to: 9 } })],
    ['is of another host', certify({ name: 'other', host: 'platform.invalid', issuer: authority })],
    ['is vouched for by nobody', certify({ name: 'self', host: '127.0.0.1' })],
  ])('is told nothing when its certificate %s', async (_, identity) => {
    const { origin, asked } = await startTlsPlatform(identity)
    expect(await exchangeTrusting(origin)).toBe('KsUnavailable')
    expect(asked).toEqual([])
  })

  it('is told nothing by a gateway that is not told of the authority', async () => {
    const { origin, asked } = await startTlsPlatform(
      certify({ name: 'platform', host: '127.0.0.1', issuer: authority }),
    )
    const gateway = gatewayTo(origin)
    expect(await tagOf(gateway.exchangeCode(client, 'CODE'))).toBe('KsUnavailable')
    expect(asked).toEqual([])
  })

  it('is told nothing over TLS 1.1', async () => {
    const identity = certify({ name: 'platform', host: '127.0.0.1', issuer: authority })
    const options = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const
    const { origin, asked } = await startTlsPlatform(identity, options)
    expect(await exchangeTrusting(origin)).toBe('KsUnavailable')
    expect(asked).toEqual([])
  })

  it('is verified even where the environment switches verification off', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    onTestFinished(() => void vi.unstubAllEnvs())
    const { origin, asked } = await startTlsPlatform(certify({ name: 'self', host: '127.0.0.1' }))
    expect(await tagOf(gatewayTo(origin).exchangeCode(client, 'CODE'))).toBe('KsUnavailable')
    expect(asked).toEqual([])
  })
})

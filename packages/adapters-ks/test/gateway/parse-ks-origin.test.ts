import { ksPlatformOrigin, parseKsOrigin } from '@ks-auth/adapters-ks'
import fc from 'fast-check'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'

describe('the origin of a platform', () => {
  it.each([
    [ksPlatformOrigin, 'https://open.kuaishou.com'],
    ['https://OPEN.Kuaishou.com:443/', 'https://open.kuaishou.com'],
    ['https://192.0.2.1:8443', 'https://192.0.2.1:8443'],
    ['http://127.0.0.1:8090', 'http://127.0.0.1:8090'],
    ['http://127.255.255.254', 'http://127.255.255.254'],
    ['http://localhost:8090/', 'http://localhost:8090'],
    ['http://[0:0:0:0:0:0:0:1]:8090', 'http://[::1]:8090'],
  ])('may be %s', (text, origin) => {
    expect(parseKsOrigin(text)).toEqual(O.some(origin))
  })

  it.each([
    'http://open.kuaishou.com',
    'http://192.0.2.1',
    'http://128.0.0.1',
    'http://127.0.0.1.example.com',
    'http://127.example.com',
    'http://localhost.example.com',
    'http://[::2]',
    'http://0.0.0.0',
  ])('is not %s, where the secret would go in the clear', (text) => {
    expect(parseKsOrigin(text)).toEqual(O.none)
  })

  it.each(['ftp://127.0.0.1', 'ws://127.0.0.1', 'file:///', 'open.kuaishou.com', 'localhost:8090', 'https://', ''])(
    'is not %o',
    (text) => {
      expect(parseKsOrigin(text)).toEqual(O.none)
    },
  )

  it.each([
    ['a path', '/oauth2'],
    ['a query', '/?app=x'],
    ['an empty query', '?'],
    ['a fragment', '#x'],
    ['an empty fragment', '/#'],
  ])('has no %s', (_, rest) => {
    expect(parseKsOrigin(`${ksPlatformOrigin}${rest}`)).toEqual(O.none)
  })

  it.each(['ann@', 'ann:secret@', ':secret@'])('has no credentials such as %s', (credentials) => {
    expect(parseKsOrigin(`https://${credentials}open.kuaishou.com`)).toEqual(O.none)
  })

  it('is read from itself unchanged', () => {
    fc.assert(
      fc.property(fc.webAuthority({ withPort: true, withIPv4: true, withIPv6: true }), (authority) => {
        const origin = parseKsOrigin(`https://${authority}`)
        expect(O.isSome(origin) && parseKsOrigin(origin.value)).toEqual(origin)
      }),
    )
  })
})

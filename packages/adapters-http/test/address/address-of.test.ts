import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { makeAddressOf } from '../../src/address/address-of.ts'
import { countedAs, parseAddress } from '../../src/address/parse-address.ts'
import { parseRange } from '../../src/address/parse-range.ts'

const counted = (text: string): string | null => {
  const address = parseAddress(text)
  return O.isNone(address) ? null : countedAs(address.value)
}

describe('an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:0201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0DB8:0000:0000:ffff:ffff:ffff:ffff', '2001:db8:0:0::/64'],
    ['2001:db8:0:1::', '2001:db8:0:1::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['0.0.0.0', '0.0.0.0'],
    ['255.255.255.255', '255.255.255.255'],
  ])('%s is counted as %s', (text, as) => {
    expect(counted(text)).toBe(as)
  })

  it.each([
    '',
    ' ',
    'localhost',
    '1.2.3',
    '1.2.3.4.5',
    '256.0.0.1',
    '01.2.3.4',
    '0x7f.0.0.1',
    '1.2.3.4:80',
    '[::1]',
    ':::',
    '1::2::3',
    '2001:db8::g',
    '::1/64',
    '\u0661.2.3.4',
  ])('is not %j', (text) => {
    expect(counted(text)).toBe(null)
  })
})

describe('a range', () => {
  it.each([
    ['10.0.0.0/8', '10.255.0.1', true],
    ['10.0.0.0/8', '11.0.0.1', false],
    ['10.0.0.0/8', '::ffff:10.1.1.1', true],
    ['192.0.2.1', '192.0.2.1', true],
    ['192.0.2.1', '192.0.2.2', false],
    ['2001:db8::/32', '2001:db8:ffff::1', true],
    ['2001:db8::/32', '2001:db9::1', false],
    ['0.0.0.0/0', '203.0.113.1', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['::/0', '203.0.113.1', true],
  ])('%s: that %s is in it is %s', (text, address, expected) => {
    const [range, parsed] = [parseRange(text), parseAddress(address)]
    expect(O.isSome(range) && O.isSome(parsed) && range.value(parsed.value)).toBe(expected)
  })

  it.each(['', '/', '10.0.0.0/33', '::/129', '10.0.0.0/-1', '10.0.0.0/8/8', 'all'])('is not %j', (text) => {
    expect(O.isNone(parseRange(text))).toBe(true)
  })
})

describe('the address of a request', () => {
  const ask = (trusted: readonly string[], peer: string | undefined, forwarded?: string): string | undefined =>
    makeAddressOf(trusted)({
      method: 'GET',
      path: '/',
      peer,
      header: (name) => (name === 'x-forwarded-for' ? forwarded : undefined),
      body: { _tag: 'Text', text: '' },
    })

  it('is the other end of the connection, whatever headers say', () => {
    expect(ask([], '192.0.2.1', '203.0.113.1')).toBe('192.0.2.1')
    expect(ask(['10.0.0.0/8'], '192.0.2.1', '203.0.113.1')).toBe('192.0.2.1')
  })

  it('is the last that a trusted proxy did not add itself', () => {
    const proxies = ['10.0.0.0/8', '2001:db8::1']
    expect(ask(proxies, '10.0.0.1', '203.0.113.1')).toBe('203.0.113.1')
    expect(ask(proxies, '::ffff:10.0.0.1', '1.1.1.1, 203.0.113.1 ,10.0.0.2')).toBe('203.0.113.1')
    expect(ask(proxies, '2001:db8::1', '203.0.113.1,2001:db8::1')).toBe('203.0.113.1')
  })

  it('is the proxy where it names nobody, or nobody that can be read', () => {
    expect(ask(['10.0.0.1'], '10.0.0.1')).toBe('10.0.0.1')
    expect(ask(['10.0.0.1'], '10.0.0.1', '203.0.113.1, unknown')).toBe('10.0.0.1')
    expect(ask(['10.0.0.1'], '10.0.0.1', '10.0.0.1, 10.0.0.1')).toBe('10.0.0.1')
  })

  it('is not known where the mount does not know it', () => {
    expect(ask([], undefined, '203.0.113.1')).toBe(undefined)
  })

  it('needs ranges that are ranges', () => {
    expect(() => makeAddressOf(['10.0.0.0/8', 'everywhere'])).toThrow('trustedProxies')
  })
})

import * as O from 'fp-ts/lib/Option.js'
import type { HttpRequest } from '../http-request.ts'
import { type Address, countedAs, parseAddress } from './parse-address.ts'
import { parseRange, type Range } from './parse-range.ts'

/** Nobody has more of them in a row; a header may claim thousands, and each has to be read. */
const mostProxies = 32

/** What the sender of a request is counted under, where it is known. */
export type AddressOf = (request: HttpRequest) => string | undefined

/**
 * The other end of the connection; where that is one of the configured proxies, whom it says to have forwarded for, from
 * the last entry of X-Forwarded-For backwards as long as the entries are proxies of ours too. What a client writes there
 * itself stands before all that, and is never reached.
 */
export const makeAddressOf = (trustedProxies: readonly string[]): AddressOf => {
  const ranges = trustedProxies.map(rangeOf)
  const isTrusted = (address: Address): boolean => ranges.some((holds) => holds(address))

  return ({ peer, header }) => {
    let address = parseAddress(peer ?? '')
    if (O.isNone(address)) return undefined
    const forwarded = (header('x-forwarded-for') ?? '').split(',').slice(-mostProxies)
    for (let i = forwarded.length - 1; i >= 0 && isTrusted(address.value); i--) {
      const next = parseAddress((forwarded[i] ?? '').trim())
      if (O.isNone(next)) break
      address = next
    }
    return countedAs(address.value)
  }
}

const rangeOf = (text: string): Range => {
  const range = parseRange(text)
  if (O.isNone(range)) throw new Error('trustedProxies: not an address or a range of addresses')
  return range.value
}

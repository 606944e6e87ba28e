import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import { type Address, parseAddress } from './parse-address.ts'

export type Range = (address: Address) => boolean

/** `10.0.0.0/8`, `2001:db8::/32`, or one address. */
export const parseRange = (text: string): O.Option<Range> => {
  const [, start = '', , length] = /^([^/]+)(\/(\d{1,3}))?$/.exec(text) ?? []
  const width = start.includes(':') ? 128 : 32
  const bits = length === undefined ? width : Number(length)
  if (bits > width) return O.none
  return pipe(
    parseAddress(start),
    O.map((first) => {
      const rest = BigInt(width - bits)
      return (address) => address >> rest === first >> rest
    }),
  )
}

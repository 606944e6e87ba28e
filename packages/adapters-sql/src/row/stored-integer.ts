import * as t from 'io-ts'

/** An integer from `least` up to 2^53. Drivers give integers of 64 bits as numbers, as bigints or as digits. */
export const storedInteger = <A extends number>(name: string, least: number): t.Type<A, number, unknown> => {
  const is = (u: unknown): u is A => typeof u === 'number' && Number.isSafeInteger(u) && u >= least
  return new t.Type(
    name,
    is,
    (u, context) => {
      const integer = typeof u === 'bigint' || (typeof u === 'string' && /^-?\d+$/.test(u)) ? Number(u) : u
      return is(integer) ? t.success(integer) : t.failure(u, context)
    },
    t.identity,
  )
}

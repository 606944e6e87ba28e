import * as t from 'io-ts'

/** An integer from `least` up to 2^53. */
export const storedInteger = <A extends number>(name: string, least: number): t.Type<A, number, unknown> => {
  const is = (u: unknown): u is A => typeof u === 'number' && Number.isSafeInteger(u) && u >= least
  return new t.Type(name, is, (u, context) => (is(u) ? t.success(u) : t.failure(u, context)), t.identity)
}

import * as t from 'io-ts'

/** Text that was parsed before it was stored: what is left to ask is that it is text, and some. */
export const storedText = <A extends string>(name: string): t.Type<A, string, unknown> => {
  const is = (u: unknown): u is A => typeof u === 'string' && u !== ''
  return new t.Type(name, is, (u, context) => (is(u) ? t.success(u) : t.failure(u, context)), t.identity)
}

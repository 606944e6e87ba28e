import * as t from 'io-ts'

/** What may be missing. A union of io-ts would try, and tell of, each of its members. */
export const nullable = <A>(codec: t.Type<A, string, unknown>): t.Type<A | null, string | null, unknown> =>
  new t.Type(
    `${codec.name} | null`,
    (u): u is A | null => u === null || codec.is(u),
    (u, context) => (u === null ? t.success(null) : codec.validate(u, context)),
    (a) => (a === null ? null : codec.encode(a)),
  )

import * as t from 'io-ts'

/** A codec that takes what passes the check, as it is. */
export const checked = <A>(name: string, is: (u: unknown) => u is A): t.Type<A, A, unknown> =>
  new t.Type(name, is, (u, context) => (is(u) ? t.success(u) : t.failure(u, context)), t.identity)

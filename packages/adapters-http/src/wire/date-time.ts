import * as t from 'io-ts'

/** ISO 8601 with its zone. */
export const DateTime: t.Type<string, unknown> = new t.Type(
  'DateTime',
  t.string.is,
  (u, context) => (t.string.is(u) && !Number.isNaN(Date.parse(u)) ? t.success(u) : t.failure(u, context)),
  t.identity,
)

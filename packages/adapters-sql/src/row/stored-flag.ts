import * as t from 'io-ts'

/** true as 1, false as 0. */
export const StoredFlag: t.Type<boolean, number, unknown> = new t.Type(
  'StoredFlag',
  t.boolean.is,
  (u, context) => (u === 0 || u === 1 ? t.success(u === 1) : t.failure(u, context)),
  Number,
)

import * as t from 'io-ts'

/** Ids, seconds: integers from 0 that every client can hold. */
export const WholeNumber: t.Type<number, unknown> = new t.Type(
  'WholeNumber',
  (u): u is number => Number.isSafeInteger(u) && Number(u) >= 0,
  (u, context) => (Number.isSafeInteger(u) && Number(u) >= 0 ? t.success(Number(u)) : t.failure(u, context)),
  t.identity,
)

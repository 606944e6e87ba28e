import * as t from 'io-ts'

/** An integer within these bounds, both included. */
export const wholeNumber = (least: number, most: number): t.Type<number, number, unknown> => {
  const is = (u: unknown): u is number => Number.isInteger(u) && Number(u) >= least && Number(u) <= most
  const name = `integer from ${least} to ${most}`
  return new t.Type(name, is, (u, context) => (is(u) ? t.success(u) : t.failure(u, context)), t.identity)
}

import type * as t from 'io-ts'
import { checked } from './checked.ts'

/** An integer within these bounds, both included. */
export const wholeNumber = (least: number, most: number): t.Type<number, number, unknown> =>
  checked(
    `integer from ${least} to ${most}`,
    (u): u is number => Number.isInteger(u) && Number(u) >= least && Number(u) <= most,
  )

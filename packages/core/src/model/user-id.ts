import * as O from 'fp-ts/lib/Option.js'
import type { Brand } from './brand.ts'

/** A positive integer below 2^53, so that it survives JSON in every client. */
export type UserId = Brand<number, 'UserId'>

export const parseUserId = (value: number): O.Option<UserId> =>
  Number.isSafeInteger(value) && value > 0 ? O.some(value as UserId) : O.none

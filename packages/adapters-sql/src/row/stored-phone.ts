import type { E164 } from '@ks-auth/core'
import * as t from 'io-ts'

const form = /^\+[1-9]\d{1,14}$/

/** A phone number with its country code: one that lacks it would be another number elsewhere. */
export const StoredPhone: t.Type<E164, string, unknown> = new t.Type(
  'StoredPhone',
  (u): u is E164 => typeof u === 'string' && form.test(u),
  (u, context) => (typeof u === 'string' && form.test(u) ? t.success(u as E164) : t.failure(u, context)),
  t.identity,
)

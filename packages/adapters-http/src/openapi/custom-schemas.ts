import { ProfileCodec } from '@ks-auth/core'
import type * as t from 'io-ts'
import type { JsonObject } from './json.ts'

/** What codecs that were written by hand accept: nothing in them tells, so it is said here, by their names. */
export const customSchemas: ReadonlyMap<string, JsonObject> = new Map<string, JsonObject>([
  ['WholeNumber', { type: 'integer', minimum: 0 }],
  ['DateTime', { type: 'string', format: 'date-time' }],
  ['ProfileText', { type: 'string', maxLength: 1024 }],
  ['WebAddress', { type: 'string', maxLength: 1024, pattern: '^(?:[Hh][Tt][Tt][Pp][Ss]?://.+)?$' }],
  ['WireSyncPolicy', { enum: ['overwrite', 'setnx', 'false', false] }],
])

/** Codecs that leave the judgement to the core, which judges by another one. */
export const judgedBy: ReadonlyMap<string, t.Mixed> = new Map([['ProfileBody', ProfileCodec as t.Mixed]])

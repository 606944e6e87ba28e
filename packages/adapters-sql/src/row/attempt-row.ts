import type { Attempts, Instant } from '@ks-auth/core'
import * as t from 'io-ts'
import { rowReader } from './row-reader.ts'
import { storedInteger } from './stored-integer.ts'

const readAttemptRow = rowReader(
  t.type(
    {
      window_start: storedInteger<Instant>('Instant', 0),
      attempts: storedInteger<number>('Attempts', 0),
      consecutive: storedInteger<number>('Consecutive', 0),
    },
    'ks_auth_attempts',
  ),
)

export const attemptRow = {
  columns: ['window_start', 'attempts', 'consecutive'] as const,

  read: (row: unknown): Attempts => {
    const { window_start: windowStart, attempts, consecutive } = readAttemptRow(row)
    return { windowStart, attempts, consecutive }
  },
}

import {
  type AttemptLimit,
  type Attempts,
  decideAttempt,
  type Instant,
  type LoginThrottle,
  type TooManyAttempts,
} from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { sql as raw } from 'kysely'
import type { Database } from '../database.ts'
import { attemptRow } from '../row/attempt-row.ts'
import { ask } from '../run/ask.ts'
import { askAgain } from '../run/ask-again.ts'
import { attempt } from '../run/attempt.ts'
import { precompile } from '../run/precompile.ts'
import { purgeBefore } from './purge-before.ts'
import { takePlace } from './take-place.ts'

interface Key {
  readonly key: string
}

/**
 * LoginThrottle over a table. What was read decides refusals only, so that a flood of them writes nothing; a place is
 * taken by one conditional statement, and whoever loses it looks again.
 */
export const makeLoginThrottle = (database: Database): LoginThrottle => {
  const { db, write } = database

  const find = precompile<Key>((value) =>
    db.selectFrom('ks_auth_attempts').select(attemptRow.columns).where('name', '=', value('key')),
  )
  const takeBack = precompile<Key>((value) =>
    db
      .updateTable('ks_auth_attempts')
      .set((eb) => ({ attempts: eb('attempts', '-', raw.lit(1)), consecutive: eb('consecutive', '-', raw.lit(1)) }))
      .where('name', '=', value('key'))
      .where('attempts', '>', raw.lit(0))
      .where('consecutive', '>', raw.lit(0)),
  )
  const beginRowAnew = precompile<Key>((value) =>
    db
      .updateTable('ks_auth_attempts')
      .set({ consecutive: raw.lit(0) })
      .where('name', '=', value('key')),
  )
  const forget = precompile<Key>((value) => db.deleteFrom('ks_auth_attempts').where('name', '=', value('key')))

  const read = async (key: string): Promise<Attempts | null> => {
    const { rows } = await find(db, { key })
    return rows.length === 0 ? null : attemptRow.read(rows[0])
  }

  const reserve = async (
    key: string,
    limit: AttemptLimit,
    now: Instant,
  ): Promise<E.Either<TooManyAttempts, undefined>> => {
    for (;;) {
      const stored = await read(key)
      const decided = decideAttempt(stored, limit, now)
      if (E.isLeft(decided)) return decided
      if (await takePlace(database, { key, limit, stored, window: decided.right })) return E.right(undefined)
    }
  }

  return {
    reserve: (key, limit, now) => attempt(database, () => reserve(key, limit, now)),
    refund: (key) =>
      ask(database, async () => {
        await write((on) => takeBack(on, { key }))
      }),
    absolve: (key) =>
      askAgain(database, async () => {
        await write((on) => beginRowAnew(on, { key }))
      }),
    forgive: (key) =>
      askAgain(database, async () => {
        await write((on) => forget(on, { key }))
      }),
    purge: (instant) => purgeBefore(database, 'ks_auth_attempts', 'window_start', instant),
  }
}

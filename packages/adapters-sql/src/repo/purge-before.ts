import type { Instant, StorageUnavailable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { sql as raw, type SqlBool } from 'kysely'
import type { Database } from '../database.ts'
import { ask } from '../run/ask.ts'

const batch = 500

/** Deletes the rows of before `instant`, oldest first and some hundred at a time, so that logins get in between. */
export const purgeBefore = (
  database: Database,
  table: 'ks_auth_sessions' | 'ks_auth_session_keys' | 'ks_auth_attempts',
  column: 'expires_at' | 'obtained_at' | 'window_start',
  instant: Instant,
): TaskEither<StorageUnavailable, number> => {
  const { db, write } = database
  const time = raw.ref<number>(column)
  const isOld = raw<SqlBool>`${time} < ${instant}`

  const deleteBatch = async (): Promise<{ readonly deleted: number; readonly more: boolean }> => {
    const old = db
      .selectFrom(table)
      .select(time.as('time'))
      .where(isOld)
      .orderBy(time)
      .limit(raw.lit(1))
      .offset(raw.lit(batch - 1))
    const last = await old.executeTakeFirst()
    const rows = last === undefined ? isOld : raw<SqlBool>`${time} <= ${last.time}`
    const { numDeletedRows } = await write((on) => on.deleteFrom(table).where(rows).executeTakeFirstOrThrow())
    return { deleted: Number(numDeletedRows), more: last !== undefined }
  }

  return async () => {
    for (let total = 0; ; ) {
      const result = await ask(database, deleteBatch)()
      if (E.isLeft(result)) return result
      total += result.right.deleted
      if (!result.right.more) return E.right(total)
    }
  }
}

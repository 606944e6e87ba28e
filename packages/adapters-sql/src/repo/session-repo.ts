import type { SessionRepo } from '@ks-auth/core'
import type { Database } from '../database.ts'
import { sessionRow } from '../row/session-row.ts'
import { ask } from '../run/ask.ts'
import { askAgain } from '../run/ask-again.ts'
import { findSignedIn } from './find-signed-in.ts'
import { insertRow } from './insert-row.ts'
import { onStoredSession } from './on-stored-session.ts'
import { purgeBefore } from './purge-before.ts'
import { takeIntoCustody } from './take-into-custody.ts'

/** SessionRepo over tables. A login stores a session and its key: two statements, one transaction. */
export const makeSessionRepo = (database: Database): SessionRepo => {
  const { db, write, transact } = database
  const insert = insertRow(database, 'ks_auth_sessions', sessionRow.stored, onStoredSession(database.dialect))
  const custody = takeIntoCustody(database)
  const find = findSignedIn(database)

  return {
    open: (session, key) =>
      askAgain(database, async () => {
        const row = sessionRow.write(session)
        if (key === null) await write((on) => insert(on, row))
        else
          await transact(async (on) => {
            await custody(on, key)
            await insert(on, row)
          })
      }),

    find: (digest) => askAgain(database, () => find(digest)),

    list: (pool, user) =>
      askAgain(database, async () => {
        const rows = await db
          .selectFrom('ks_auth_sessions as s')
          .select(sessionRow.columns)
          .where('s.user_id', '=', user)
          .where('s.pool', '=', pool)
          .orderBy('s.opened_at', 'desc')
          .orderBy('s.digest')
          .execute()
        return rows.map(sessionRow.read)
      }),

    close: (pool, user, digest) =>
      ask(database, async () => {
        const { numDeletedRows } = await write((on) =>
          on
            .deleteFrom('ks_auth_sessions')
            .where('digest', '=', digest)
            .where('user_id', '=', user)
            .where('pool', '=', pool)
            .executeTakeFirstOrThrow(),
        )
        return numDeletedRows > 0n
      }),

    purge: (instant) => purgeBefore(database, 'ks_auth_sessions', 'expires_at', instant),
  }
}

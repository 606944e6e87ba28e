import type { SessionRepo, TokenDigest } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { sql as raw } from 'kysely'
import { sessionRow } from '../row/session-row.ts'
import { ask } from '../run/ask.ts'
import { askAgain } from '../run/ask-again.ts'
import { boundRow } from '../run/bound-row.ts'
import { precompile } from '../run/precompile.ts'
import type { Sql } from '../sql.ts'
import type { Tables } from '../tables.ts'
import { onStoredSession } from './on-stored-session.ts'
import { purgeBefore } from './purge-before.ts'
import { readSignedIn } from './read-signed-in.ts'
import { selectSignedIn } from './select-signed-in.ts'
import { takeIntoCustody } from './take-into-custody.ts'

/** SessionRepo over tables. A login stores a session and its key: two statements, one transaction. */
export const makeSessionRepo = (sql: Sql): SessionRepo => {
  const { db, dialect } = sql

  const insert = precompile<Tables['ks_auth_sessions']>((value) =>
    db
      .insertInto('ks_auth_sessions')
      .values(boundRow<Tables['ks_auth_sessions']>(sessionRow.stored, value))
      .modifyEnd(onStoredSession(dialect)),
  )

  const findSignedIn = precompile<{ readonly digest: TokenDigest }>((value) =>
    selectSignedIn(db, raw`s.digest = ${value('digest')}`),
  )

  const custody = takeIntoCustody(sql)

  return {
    open: (session, key) =>
      askAgain(sql, async () => {
        const row = sessionRow.write(session)
        if (key === null) await sql.write((on) => insert(on, row))
        else
          await sql.transact(async (trx) => {
            await custody(trx, key)
            await insert(trx, row)
          })
      }),

    find: (digest) =>
      askAgain(sql, async () => {
        const { rows } = await findSignedIn(db, { digest })
        return rows.length === 0 ? O.none : O.some(readSignedIn(rows[0]))
      }),

    list: (pool, user) =>
      askAgain(sql, async () => {
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
      ask(sql, async () => {
        const { numDeletedRows } = await db
          .deleteFrom('ks_auth_sessions')
          .where('digest', '=', digest)
          .where('user_id', '=', user)
          .where('pool', '=', pool)
          .executeTakeFirstOrThrow()
        return numDeletedRows > 0n
      }),

    purge: (instant) => purgeBefore(sql, 'ks_auth_sessions', 'expires_at', instant),
  }
}

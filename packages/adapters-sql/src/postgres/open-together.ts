import type { KsKey, Session } from '@ks-auth/core'
import { sql as raw } from 'kysely'
import { distinctRefs } from '../repo/distinct-refs.ts'
import { onHeldKey } from '../repo/on-held-key.ts'
import { onStoredSession } from '../repo/on-stored-session.ts'
import { ksKeyRow } from '../row/ks-key-row.ts'
import { sessionRow } from '../row/session-row.ts'
import { type Precompiled, precompile } from '../run/precompile.ts'
import type { Sql } from '../sql.ts'
import { rowSource } from './row-source.ts'

export interface Opening {
  readonly session: Session
  readonly key: KsKey | null
}

const keys = rowSource('key', ksKeyRow.stored)
const sessions = rowSource('session', sessionRow.stored)

/**
 * Takes keys into custody and opens sessions: one statement, and so one transaction. A lone one has a statement of its
 * own: PostgreSQL plans a statement over arrays anew each time, since its cost depends on their length.
 */
export const openTogether = (sql: Sql): ((openings: readonly Opening[]) => Promise<void>) => {
  const [openOne, openMany] = [statement(sql, 'one'), statement(sql, 'many')]

  return async (openings) => {
    const [only] = openings
    if (openings.length === 1 && only?.key) {
      const { key, session } = only
      await openOne(sql.db, { ...keys.one.bind(ksKeyRow.write(key)), ...sessions.one.bind(sessionRow.write(session)) })
      return
    }
    // No statement changes a row twice: of equal keys, the one of the latest exchange stands for all.
    const held = openings.flatMap(({ key }) => key ?? []).sort((a, b) => a.obtainedAt - b.obtainedAt)
    await openMany(sql.db, {
      ...keys.many.bind(distinctRefs(held).map(ksKeyRow.write)),
      ...sessions.many.bind(openings.map(({ session }) => sessionRow.write(session))),
    })
  }
}

const statement = ({ db, dialect }: Sql, source: 'one' | 'many'): Precompiled<Readonly<Record<string, unknown>>> =>
  precompile((value) =>
    db
      .with('held', (held) =>
        held
          .insertInto('ks_auth_session_keys')
          .columns(keys.columns)
          .expression(raw`${keys[source].select(value)} ${onHeldKey(dialect)}`),
      )
      .insertInto('ks_auth_sessions')
      .columns(sessions.columns)
      .expression(raw`${sessions[source].select(value)} ${onStoredSession(dialect)}`),
  )

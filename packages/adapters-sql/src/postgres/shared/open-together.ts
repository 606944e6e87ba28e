import type { KsKey, Session } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { sql as raw } from 'kysely'
import type { Runs } from '../../batch/together.ts'
import type { Database } from '../../database.ts'
import { distinctRefs } from '../../repo/distinct-refs.ts'
import { onHeldKey } from '../../repo/on-held-key.ts'
import { onStoredSession } from '../../repo/on-stored-session.ts'
import { ksKeyRow } from '../../row/ks-key-row.ts'
import { sessionRow } from '../../row/session-row.ts'
import { type Precompiled, precompile } from '../../run/precompile.ts'
import { type Bound, rowSource } from '../row-source.ts'

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
export const openTogether = (database: Database): Runs<Opening, void> => {
  const [openOne, openMany] = [statement(database, 'one'), statement(database, 'many')]

  const openAll = async (openings: readonly Opening[]): Promise<void> => {
    // No statement changes a row twice: of equal keys, the one of the latest exchange stands for all.
    const held = openings.flatMap(({ key }) => key ?? []).sort((a, b) => a.obtainedAt - b.obtainedAt)
    await openMany(database.db, {
      ...keys.many.bind(distinctRefs(held).map(ksKeyRow.write)),
      ...sessions.many.bind(openings.map(({ session }) => sessionRow.write(session))),
    })
  }

  return {
    one: async ({ session, key }) => {
      if (key === null) return openAll([{ session, key }])
      await openOne(database.db, {
        ...keys.one.bind(ksKeyRow.write(key)),
        ...sessions.one.bind(sessionRow.write(session)),
      })
    },
    many: async (openings) => {
      await openAll(openings)
      return openings.map(() => E.right(undefined))
    },
  }
}

const statement = ({ db, dialect }: Database, source: 'one' | 'many'): Precompiled<Bound> =>
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

import { type KsKey, type KsKeyRef, type KsKeyRepo, maxFailedOpenings } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { type Kysely, type RawBuilder, sql as raw, type SqlBool } from 'kysely'
import type { Database } from '../database.ts'
import { ksKeyRow } from '../row/ks-key-row.ts'
import { ask } from '../run/ask.ts'
import { askAgain } from '../run/ask-again.ts'
import { precompile } from '../run/precompile.ts'
import type { Tables } from '../tables.ts'
import { distinctRefs } from './distinct-refs.ts'
import { purgeBefore } from './purge-before.ts'
import { takeIntoCustody } from './take-into-custody.ts'

/** KsKeyRepo over tables. A count is one conditional statement, so no two callers take the same place. */
export const makeKsKeyRepo = (database: Database): KsKeyRepo => {
  const { db, transact, write } = database
  const custody = takeIntoCustody(database)

  const lockSession = precompile<{ readonly session: string }>((value) =>
    db
      .updateTable('ks_auth_sessions')
      .set((eb) => ({ ks_key: eb.ref('ks_key') }))
      .where('digest', '=', value('session')),
  )
  const holdIn = precompile<KsKeyRef & { readonly session: string; readonly obtainedAt: number }>((value) =>
    db
      .updateTable('ks_auth_sessions')
      .set({ ks_key: value('fingerprint') })
      .where('digest', '=', value('session'))
      .where(({ exists, not, selectFrom, ref }) =>
        not(
          exists(
            selectFrom('ks_auth_session_keys as held')
              .select('held.fingerprint')
              .where('held.pool', '=', value('pool'))
              .where('held.openid', '=', value('openid'))
              .where('held.fingerprint', '=', ref('ks_auth_sessions.ks_key'))
              .where('held.obtained_at', '>', value('obtainedAt')),
          ),
        ),
      ),
  )
  const findNewest = precompile<{ readonly pool: string; readonly openid: string }>((value) =>
    db
      .selectFrom('ks_auth_session_keys')
      .select(ksKeyRow.columns)
      .where('pool', '=', value('pool'))
      .where('openid', '=', value('openid'))
      .orderBy('obtained_at', 'desc')
      .limit(raw.lit(1)),
  )
  const find = precompile<KsKeyRef>((value) =>
    db.selectFrom('ks_auth_session_keys').select(ksKeyRow.columns).where(isRef(value)),
  )
  const count = precompile<KsKeyRef & { readonly notBefore: number }>((value) =>
    db
      .updateTable('ks_auth_session_keys')
      .set((eb) => ({ failed_openings: eb('failed_openings', '+', raw.lit(1)) }))
      .where(isRef(value))
      .where('obtained_at', '>=', value('notBefore'))
      .where('failed_openings', '<', raw.lit(maxFailedOpenings)),
  )
  const takeBack = precompile<KsKeyRef>((value) =>
    db
      .updateTable('ks_auth_session_keys')
      .set((eb) => ({ failed_openings: eb('failed_openings', '-', raw.lit(1)) }))
      .where(isRef(value))
      .where('failed_openings', '>', raw.lit(0)),
  )

  /** All of them or none, and those on which something changed. */
  const onEach = (
    refs: readonly KsKeyRef[],
    change: (on: Kysely<Tables>, ref: KsKeyRef) => Promise<boolean>,
  ): Promise<readonly KsKeyRef[]> => {
    const distinct = distinctRefs(refs)
    const commit = distinct.length > 1 ? transact : write
    return commit(async (on) => {
      const changed: KsKeyRef[] = []
      for (const ref of distinct) if (await change(on, ref)) changed.push(ref)
      return changed
    })
  }

  const read = async (ref: KsKeyRef): Promise<KsKey> => {
    const { rows } = await find(db, ref)
    return ksKeyRow.read(rows[0])
  }

  return {
    put: (key, session) =>
      askAgain(database, () =>
        session === null
          ? write((on) => custody(on, key))
          : transact(async (on) => {
              // Locked in a statement of its own: the next one sees every key that a link before brought.
              await lockSession(on, { session })
              await custody(on, key)
              await holdIn(on, { ...key, session })
            }),
      ),

    newest: (pool, openid) =>
      askAgain(database, async () => {
        const { rows } = await findNewest(db, { pool, openid })
        return rows.length === 0 ? O.none : O.some(ksKeyRow.read(rows[0]))
      }),

    // Read when the counts are committed: to read again is no reason to count again.
    reserve: (refs, notBefore) =>
      pipe(
        ask(database, () =>
          onEach(refs, async (on, ref) => (await count(on, { ...ref, notBefore })).numAffectedRows === 1n),
        ),
        TE.flatMap((counted) => askAgain(database, () => Promise.all(counted.map(read)))),
      ),

    refund: (refs) =>
      ask(database, async () => {
        await onEach(refs, async (on, ref) => (await takeBack(on, ref)).numAffectedRows === 1n)
      }),

    purge: (instant) => purgeBefore(database, 'ks_auth_session_keys', 'obtained_at', instant),
  }
}

const isRef = (value: <Name extends keyof KsKeyRef>(name: Name) => KsKeyRef[Name]): RawBuilder<SqlBool> =>
  raw`pool = ${value('pool')} and openid = ${value('openid')} and fingerprint = ${value('fingerprint')}`

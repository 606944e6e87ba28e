import { type KsKey, type KsKeyRef, type KsKeyRepo, maxFailedOpenings } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { type RawBuilder, sql as raw, type SqlBool } from 'kysely'
import { ksKeyRow } from '../row/ks-key-row.ts'
import { ask } from '../run/ask.ts'
import { askAgain } from '../run/ask-again.ts'
import { precompile } from '../run/precompile.ts'
import type { Sql } from '../sql.ts'
import { distinctRefs } from './distinct-refs.ts'
import { purgeBefore } from './purge-before.ts'
import { takeIntoCustody } from './take-into-custody.ts'

/** KsKeyRepo over tables. A count is one conditional statement, so no two callers take the same place. */
export const makeKsKeyRepo = (sql: Sql): KsKeyRepo => {
  const { db, transact } = sql
  const custody = takeIntoCustody(sql)

  const holdIn = precompile<{ readonly session: string; readonly key: string }>((value) =>
    db
      .updateTable('ks_auth_sessions')
      .set({ ks_key: value('key') })
      .where('digest', '=', value('session')),
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

  return {
    put: (key, session) =>
      askAgain(sql, () =>
        transact(async (trx) => {
          await custody(trx, key)
          if (session !== null) await holdIn(trx, { session, key: key.fingerprint })
        }),
      ),

    newest: (pool, openid) =>
      askAgain(sql, async () => {
        const { rows } = await findNewest(db, { pool, openid })
        return rows.length === 0 ? O.none : O.some(ksKeyRow.read(rows[0]))
      }),

    reserve: (refs, notBefore) =>
      ask(sql, () =>
        transact(async (trx) => {
          const usable: KsKey[] = []
          for (const ref of distinctRefs(refs)) {
            const { numAffectedRows } = await count(trx, { ...ref, notBefore })
            if (numAffectedRows === 0n) continue
            const { rows } = await find(trx, ref)
            usable.push(ksKeyRow.read(rows[0]))
          }
          return usable
        }),
      ),

    refund: (refs) =>
      ask(sql, () =>
        transact(async (trx) => {
          for (const ref of distinctRefs(refs)) await takeBack(trx, ref)
        }),
      ),

    purge: (instant) => purgeBefore(sql, 'ks_auth_session_keys', 'obtained_at', instant),
  }
}

const isRef = (value: <Name extends keyof KsKeyRef>(name: Name) => KsKeyRef[Name]): RawBuilder<SqlBool> =>
  raw`pool = ${value('pool')} and openid = ${value('openid')} and fingerprint = ${value('fingerprint')}`

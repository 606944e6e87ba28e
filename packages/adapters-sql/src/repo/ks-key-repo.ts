import { type KsKey, type KsKeyRef, type KsKeyRepo, maxFailedOpenings } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { type Kysely, sql as raw } from 'kysely'
import { ksKeyRow } from '../row/ks-key-row.ts'
import { ask } from '../run/ask.ts'
import { askAgain } from '../run/ask-again.ts'
import type { Sql } from '../sql.ts'
import type { Tables } from '../tables.ts'
import { distinctRefs } from './distinct-refs.ts'
import { purgeBefore } from './purge-before.ts'
import { takeIntoCustody } from './take-into-custody.ts'

/** KsKeyRepo over tables. A count is one conditional statement, so no two callers take the same place. */
export const makeKsKeyRepo = (sql: Sql): KsKeyRepo => {
  const { db, transact } = sql
  const custody = takeIntoCustody(sql)

  return {
    put: (key, session) =>
      askAgain(sql, () =>
        transact(async (trx) => {
          await custody(trx, key)
          if (session === null) return
          const held = trx.updateTable('ks_auth_sessions').where('digest', '=', session)
          await held.set({ ks_key: key.fingerprint }).execute()
        }),
      ),

    newest: (pool, openid) =>
      askAgain(sql, async () => {
        const [row] = await db
          .selectFrom('ks_auth_session_keys')
          .select(ksKeyRow.columns)
          .where('pool', '=', pool)
          .where('openid', '=', openid)
          .orderBy('obtained_at', 'desc')
          .limit(raw.lit(1))
          .execute()
        return row === undefined ? O.none : O.some(ksKeyRow.read(row))
      }),

    reserve: (refs, notBefore) =>
      ask(sql, () =>
        transact(async (trx) => {
          const usable: KsKey[] = []
          for (const ref of distinctRefs(refs)) {
            const count = at(trx, ref)
              .set((eb) => ({ failed_openings: eb('failed_openings', '+', 1) }))
              .where('obtained_at', '>=', notBefore)
              .where('failed_openings', '<', maxFailedOpenings)
            const { numUpdatedRows } = await count.executeTakeFirstOrThrow()
            if (numUpdatedRows > 0n) usable.push(await read(trx, ref))
          }
          return usable
        }),
      ),

    refund: (refs) =>
      ask(sql, () =>
        transact(async (trx) => {
          for (const ref of distinctRefs(refs))
            await at(trx, ref)
              .set((eb) => ({ failed_openings: eb('failed_openings', '-', 1) }))
              .where('failed_openings', '>', 0)
              .execute()
        }),
      ),

    purge: (instant) => purgeBefore(sql, 'ks_auth_session_keys', 'obtained_at', instant),
  }
}

const at = (db: Kysely<Tables>, { pool, openid, fingerprint }: KsKeyRef) =>
  db
    .updateTable('ks_auth_session_keys')
    .where('pool', '=', pool)
    .where('openid', '=', openid)
    .where('fingerprint', '=', fingerprint)

const read = async (db: Kysely<Tables>, { pool, openid, fingerprint }: KsKeyRef): Promise<KsKey> => {
  const key = db
    .selectFrom('ks_auth_session_keys')
    .select(ksKeyRow.columns)
    .where('pool', '=', pool)
    .where('openid', '=', openid)
    .where('fingerprint', '=', fingerprint)
  return ksKeyRow.read(await key.executeTakeFirst())
}

import * as O from 'fp-ts/lib/Option.js'
import { instant } from '../model/instant.ts'
import type { KsKeyRef } from '../model/ks-key.ts'
import { type KsKey, maxFailedOpenings } from '../model/ks-key.ts'
import type { KsKeyRepo } from '../ports.ts'
import { always } from './atomically.ts'
import type { CustodyRow, InMemoryTables } from './in-memory-tables.ts'

/** KsKeyRepo over a Map. */
export const makeInMemoryKsKeyRepo = (tables: InMemoryTables): KsKeyRepo => {
  const keysOf = (pool: KsKey['pool'], openid: KsKey['openid']): readonly CustodyRow[] =>
    [...tables.ksKeys.values()].filter(({ key }) => key.pool === pool && key.openid === openid)

  const count = (ref: KsKeyRef, by: 1 | -1): void => {
    const row = tables.ksKeys.get(name(ref))
    if (row !== undefined) tables.ksKeys.set(name(ref), { ...row, failures: Math.max(0, row.failures + by) })
  }

  return {
    put: (key, session) =>
      always(() => {
        takeIntoCustody(tables, key)
        const held = session === null ? undefined : tables.sessions.get(session)
        if (held === undefined) return
        const own = held.ksKey === null ? undefined : tables.ksKeys.get(name({ ...key, fingerprint: held.ksKey }))
        if (own !== undefined && own.key.obtainedAt > key.obtainedAt) return
        tables.sessions.set(held.digest, { ...held, ksKey: key.fingerprint })
      }),

    newest: (pool, openid) =>
      always(() => {
        const [newest] = [...keysOf(pool, openid)].sort((a, b) => b.key.obtainedAt - a.key.obtainedAt)
        return newest === undefined ? O.none : O.some(newest.key)
      }),

    reserve: (refs, notBefore) =>
      always(() => {
        const rows = new Set(refs.map((ref) => tables.ksKeys.get(name(ref))))
        const usable = [...rows].filter(
          (row) => row !== undefined && row.key.obtainedAt >= notBefore && row.failures < maxFailedOpenings,
        )
        return usable.flatMap((row) => {
          if (row === undefined) return []
          count(row.key, 1)
          return [row.key]
        })
      }),

    refund: (refs) =>
      always(() => {
        for (const held of new Set(refs.map((ref) => tables.ksKeys.get(name(ref)))))
          if (held !== undefined) count(held.key, -1)
      }),

    purge: (before) =>
      always(() => {
        const old = [...tables.ksKeys.values()].filter(({ key }) => key.obtainedAt < before)
        for (const { key } of old) tables.ksKeys.delete(name(key))
        return old.length
      }),
  }
}

const name = ({ pool, openid, fingerprint }: KsKeyRef): string => JSON.stringify([pool, openid, fingerprint])

export const takeIntoCustody = (tables: InMemoryTables, key: KsKey): void => {
  const held = tables.ksKeys.get(name(key))
  const obtainedAt = instant(Math.max(key.obtainedAt, held?.key.obtainedAt ?? 0))
  tables.ksKeys.set(name(key), { key: { ...key, obtainedAt }, failures: held?.failures ?? 0 })
}

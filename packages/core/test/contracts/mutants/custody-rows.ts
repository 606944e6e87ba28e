import type { KsKeyRef, KsKeyRepo, Storage } from '@ks-auth/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { CustodyRow, InMemoryTables } from '../../../src/testing/in-memory-tables.ts'

export type KeySubject = Pick<Storage, 'users' | 'sessions' | 'ksKeys'>

export const keyMutant =
  (change: (keys: KsKeyRepo, tables: InMemoryTables) => Partial<KsKeyRepo>) =>
  (storage: KeySubject, tables: InMemoryTables): KeySubject => ({
    ...storage,
    ksKeys: { ...storage.ksKeys, ...change(storage.ksKeys, tables) },
  })

const isOf = ({ key }: CustodyRow, ref: KsKeyRef): boolean =>
  key.pool === ref.pool && key.openid === ref.openid && key.fingerprint === ref.fingerprint

export const rowOf = ({ ksKeys }: InMemoryTables, ref: KsKeyRef): CustodyRow | undefined =>
  [...ksKeys.values()].find((row) => isOf(row, ref))

export const rewrite = ({ ksKeys }: InMemoryTables, ref: KsKeyRef, change: (row: CustodyRow) => CustodyRow): void => {
  for (const [name, row] of ksKeys) if (isOf(row, ref)) ksKeys.set(name, change(row))
}

export const recount = (
  tables: InMemoryTables,
  refs: readonly KsKeyRef[],
  change: (failures: number) => number,
): TE.TaskEither<never, void> =>
  TE.fromIO(() => {
    for (const ref of refs) rewrite(tables, ref, (row) => ({ ...row, failures: change(row.failures) }))
  })

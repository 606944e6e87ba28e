import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SqlStorage } from '@ks-auth/adapters-sql'
import { makeSqliteStorage } from '@ks-auth/adapters-sql/sqlite'
import type { SqliteDatabase } from '../../configuration/database.ts'

/** What is stored is for the user alone that the server runs as: hashes, phones and sealed keys. */
const ownerOnly = 0o077

export const openSqlite = ({ path }: SqliteDatabase): Promise<SqlStorage> => {
  process.umask(ownerOnly)
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  return makeSqliteStorage(path)
}

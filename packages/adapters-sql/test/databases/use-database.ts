import type { SqlStorage } from '@ks-auth/adapters-sql'
import { afterAll, beforeAll } from 'vitest'
import type { OpenDatabase, TestDatabase } from './database.ts'
import { openDatabase } from './open-database.ts'

const tables = ['users', 'identities', 'sessions', 'session_keys', 'attempts'].map((name) => `ks_auth_${name}`)

export interface UsedDatabase {
  readonly url: () => string
  readonly run: OpenDatabase['run']
  /** The store, with nothing in it. */
  readonly empty: () => Promise<SqlStorage>
}

/** One migrated database for all tests of a file. */
export const useDatabase = (create: () => Promise<TestDatabase>): UsedDatabase => {
  let created: TestDatabase | undefined
  let opened: OpenDatabase | undefined
  const open = (): OpenDatabase => {
    if (opened === undefined) throw new Error('the database is open while tests run')
    return opened
  }

  beforeAll(async () => {
    created = await create()
    opened = await openDatabase(created.url)
    await opened.storage.migrate()
  })
  afterAll(async () => {
    await opened?.end()
    await created?.drop()
  })

  return {
    url: () => created?.url ?? '',
    run: (statement) => open().run(statement),
    empty: async () => {
      for (const table of tables) await open().run(`delete from ${table}`)
      return open().storage
    },
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { TestDatabase } from './database.ts'
import { createMysqlDatabase, findMysql } from './mysql-server.ts'
import { createPostgresDatabase, findPostgres } from './postgres-server.ts'

type Create = () => Promise<TestDatabase>
type Kind = readonly [string, Create]

const createSqlite: Create = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ks-auth-'))
  return {
    url: `sqlite:${join(folder, 'ks-auth.db')}`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** As an embedding backend may have set it up. */
const createSerializable = async (server: string): Promise<TestDatabase> => {
  const database = await createPostgresDatabase(server)
  const url = new URL(database.url)
  url.searchParams.set('options', '-c default_transaction_isolation=serializable')
  return { ...database, url: url.href }
}

const kindOf = (
  name: string,
  server: string | null,
  create: (server: string) => Promise<TestDatabase>,
): readonly Kind[] => {
  if (server !== null) return [[name, () => create(server)]]
  if (process.env['CI'] !== undefined) throw new Error(`no server for ${name}: an integration run tests every database`)
  console.error(`NOT TESTED: 1 database, ${name}, since there is no server`)
  return []
}

const postgres = await findPostgres()

export const mysqlKind = kindOf('MariaDB', await findMysql(), createMysqlDatabase)
export const postgresKind = kindOf('PostgreSQL', postgres, createPostgresDatabase)

/** The databases that this run has, each with a way to have an empty one. */
export const kinds: readonly Kind[] = [['SQLite', createSqlite], ...postgresKind, ...mysqlKind]

/** And those that are set up in another way, which what runs at the same time may notice. */
export const kindsAndSettings: readonly Kind[] = [
  ...kinds,
  ...kindOf('PostgreSQL that is serializable by default', postgres, createSerializable),
]

import { SchemaTooNew } from '@ks-auth/adapters-sql'
import { makeSqliteStorage, type SqliteHandle } from '@ks-auth/adapters-sql/sqlite'
import { expect, it } from 'vitest'
import { migrate } from '../../src/migrate/migrate.ts'
import type { Migration } from '../../src/migrate/migration.ts'
import { migrations } from '../../src/migrate/migrations.ts'
import { openSqlite } from '../../src/sqlite/open-sqlite.ts'
import { column } from '../samples/column.ts'
import { openHandle } from '../samples/open-handle.ts'

const versions = (handle: SqliteHandle): readonly unknown[] => column(handle, 'select version from ks_auth_migrations')
const tables = (handle: SqliteHandle): readonly unknown[] =>
  column(handle, "select name from sqlite_schema where type = 'table'")

/** Makes a table, and then does what the test wants. */
const addTable = (version: number, fail: () => void = () => {}): Migration => ({
  version,
  apply: async ({ schema }) => {
    await schema.createTable(`added_by_${version}`).addColumn('id', 'integer').execute()
    fail()
  },
})

const openEmpty = async () => {
  const handle = await openHandle(':memory:')
  return { handle, sql: await openSqlite(handle) }
}

it('has versions that count up from 1', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1))
})

it('migrates once, however often it is asked', async () => {
  const { handle, sql } = await openEmpty()
  for (let i = 0; i < 3; i++) await migrate(sql, migrations)
  expect(versions(handle)).toEqual(migrations.map(({ version }) => version))
})

it('applies only what is missing', async () => {
  const { handle, sql } = await openEmpty()
  await migrate(sql, [addTable(1)])
  await migrate(sql, [addTable(1), addTable(2), addTable(3)])
  expect(versions(handle)).toEqual([1, 2, 3])
})

it('leaves nothing of a migration that fails, and completes it when it is run again', async () => {
  const { handle, sql } = await openEmpty()
  let disk = 'full'
  const second = addTable(2, () => {
    if (disk === 'full') throw new Error('disk full')
  })
  await expect(migrate(sql, [addTable(1), second])).rejects.toThrow('disk full')
  expect(tables(handle)).toEqual([])

  disk = 'empty'
  await migrate(sql, [addTable(1), second])
  expect(versions(handle)).toEqual([1, 2])
  expect(tables(handle)).toEqual(['ks_auth_migrations', 'added_by_1', 'added_by_2'])
})

it('refuses a schema of a later version, says so, and changes nothing', async () => {
  const { handle, sql } = await openEmpty()
  await migrate(sql, [addTable(1), addTable(2)])
  const before = tables(handle)

  const storage = await makeSqliteStorage(handle)
  await expect(storage.migrate()).rejects.toBeInstanceOf(SchemaTooNew)
  await expect(storage.migrate()).rejects.toThrow(
    'the database has schema version 2, this version of @ks-auth/adapters-sql knows 1: update it',
  )
  expect(tables(handle)).toEqual(before)
})

it('answers a ping when the schema is there, also one that a later version has added to', async () => {
  const { handle, sql } = await openEmpty()
  const { ping, ...storage } = await makeSqliteStorage(handle)
  expect(await ping()).toMatchObject({ left: { _tag: 'StorageUnavailable' } })
  await storage.migrate()
  expect(await ping()).toMatchObject({ _tag: 'Right' })
  await migrate(sql, [...migrations, addTable(migrations.length + 1)])
  expect(await ping()).toMatchObject({ _tag: 'Right' })
})

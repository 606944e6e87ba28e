import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { SchemaTooNew } from '@ks-auth/adapters-sql'
import { dryRunPostgres, dryRunSqlite } from '@ks-auth/adapters-sql/migrate'
import { expect, it } from 'vitest'
import { migrations } from '../../src/migrate/migrations.ts'
import { spellOut } from '../../src/migrate/spell-out.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'
import { temporaryFile } from '../samples/temporary-file.ts'

it('makes no file', async () => {
  const path = temporaryFile()
  expect(await dryRunSqlite(path)).not.toEqual([])
  expect(existsSync(path)).toBe(false)
})

it('changes no byte of a file, whatever its journal', async () => {
  for (const journal of ['delete', 'wal']) {
    const path = temporaryFile()
    const handle = await openHandle(path)
    handle.prepare(`pragma journal_mode = ${journal}`).all()
    handle.prepare('create table of_another (id integer)').run()
    handle.close()
    const before = readFileSync(path)
    expect(await dryRunSqlite(path)).not.toEqual([])
    expect(readFileSync(path).equals(before)).toBe(true)
  }
})

it('refuses what is no database, and what a later version has migrated', async () => {
  const letter = temporaryFile()
  writeFileSync(letter, 'a letter to a friend, which is not a database'.repeat(100))
  await expect(dryRunSqlite(letter)).rejects.toThrow('not a database')

  const path = temporaryFile()
  await openStorage(path)
  const handle = await openHandle(path)
  handle.prepare(`insert into ks_auth_migrations values (${migrations.length + 1}, 0)`).run()
  await expect(dryRunSqlite(path)).rejects.toBeInstanceOf(SchemaTooNew)
})

it('rejects when the database does not answer, rather than guess its version', async () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  await expect(dryRunPostgres({ connect: () => Promise.reject(refused) })).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  })
})

it('spells out whole numbers where they are bound, and nothing else', () => {
  expect(spellOut('insert into t values ($2, $1)', [1, 2])).toBe('insert into t values (2, 1)')
  expect(spellOut('insert into t values (?, ?)', [1, -2])).toBe('insert into t values (1, -2)')
  expect(spellOut("select '?$1'", [])).toBe("select '?$1'")
  for (const value of ["1'; drop table t", 1.5, null])
    expect(() => spellOut('insert into t values (?)', [value])).toThrow('whole number')
})

import { CompiledQuery } from 'kysely'
import { expect, it } from 'vitest'
import { openSqlite } from '../../src/sqlite/open-sqlite.ts'

it('tells the error that broke a transaction, also when SQLite has rolled it back already', async () => {
  const { db } = await openSqlite(':memory:')
  const broken = db.transaction().execute(async (trx) => {
    await trx.executeQuery(CompiledQuery.raw('rollback'))
    throw new Error('disk I/O error')
  })
  await expect(broken).rejects.toThrow('disk I/O error')
  await db.transaction().execute((trx) => trx.executeQuery(CompiledQuery.raw('select 1')))
})

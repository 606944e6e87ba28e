import { describe, expect, it, onTestFinished } from 'vitest'
import type { OpenDatabase, TestDatabase } from '../databases/database.ts'
import { kinds } from '../databases/kinds.ts'
import { openDatabase } from '../databases/open-database.ts'
import { schemaOf } from '../databases/schema-of.ts'
import { useWorkerPair } from '../process/worker-pair.ts'
import { given } from '../samples/given.ts'

const inBoth = useWorkerPair()

interface Fresh extends OpenDatabase {
  readonly url: string
  readonly schema: () => Promise<readonly unknown[]>
}

const openFresh = async (create: () => Promise<TestDatabase>): Promise<Fresh> => {
  const { url, drop } = await create()
  const database = await openDatabase(url)
  onTestFinished(async () => {
    await database.end()
    await drop()
  })
  return { ...database, url, schema: () => schemaOf(url, database.run) }
}

describe.each(kinds)('%s', (_kind, create) => {
  it('is migrated once when two processes start at the same time', async () => {
    const { url, storage, run } = await openFresh(create)
    expect(await inBoth(url, 'migrate', () => null)).toEqual({ ok: 2 })
    await given(storage.ping)
    expect(await run('select 1 from ks_auth_migrations')).toHaveLength(1)
  })

  it('has what a migration makes when the statements of a dry run are run by hand, and the dry run leaves it empty', async () => {
    const [migrated, byHand] = [await openFresh(create), await openFresh(create)]
    await migrated.storage.migrate()

    const statements = await byHand.dryRun()
    expect(await byHand.schema()).toEqual([])
    for (const statement of statements) await byHand.run(statement)

    expect(await byHand.schema()).toEqual(await migrated.schema())
    await given(byHand.storage.ping)
  })

  it('is only read when there is nothing to migrate, so that who migrates it needs no right to change it', async () => {
    const { storage, dryRun } = await openFresh(create)
    await storage.migrate()
    expect(await dryRun()).toEqual([])
  })
})

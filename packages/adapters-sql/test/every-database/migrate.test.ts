import { describe, expect, it, onTestFinished } from 'vitest'
import { kinds } from '../databases/kinds.ts'
import { openDatabase } from '../databases/open-database.ts'
import { useWorkerPair } from '../process/worker-pair.ts'
import { given } from '../samples/given.ts'

const inBoth = useWorkerPair()

describe.each(kinds)('%s', (_kind, create) => {
  it('is migrated once when two processes start at the same time', async () => {
    const { url, drop } = await create()
    const { storage, run, end } = await openDatabase(url)
    onTestFinished(async () => {
      await end()
      await drop()
    })
    expect(await inBoth(url, 'migrate', () => null)).toEqual({ ok: 2 })
    await given(storage.ping)
    expect(await run('select 1 from ks_auth_migrations')).toHaveLength(1)
  })
})

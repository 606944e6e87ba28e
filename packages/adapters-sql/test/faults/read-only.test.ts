import { execFileSync } from 'node:child_process'
import { makeSqliteStorage } from '@ks-auth/adapters-sql/sqlite'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { kinds } from '../databases/kinds.ts'
import { openDatabase } from '../databases/open-database.ts'
import { useDatabase } from '../databases/use-database.ts'
import { aPool, aUser } from '../samples/a-user.ts'
import { readsOf, writesOf } from '../samples/every-call.ts'
import { given } from '../samples/given.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'
import { temporaryFile } from '../samples/temporary-file.ts'

/** How a connection is told to write no more, and to write again. */
const settings: Readonly<Record<string, readonly [string, string]>> = {
  sqlite: ['pragma query_only = on', 'pragma query_only = off'],
  postgres: [
    'set session characteristics as transaction read only',
    'set session characteristics as transaction read write',
  ],
  mysql: ['set session transaction read only', 'set session transaction read write'],
}

const unavailable = {
  left: { _tag: 'StorageUnavailable', cause: { message: expect.stringMatching(/read.?only/i) as unknown } },
}

describe.each(kinds)('%s that may only be read', (_kind, create) => {
  const database = useDatabase(create)

  it('reads on, refuses every write, is not ready, and goes on when it may be written again', async () => {
    await database.empty()
    // The setting is one of the connection.
    const { storage, run, end } = await openDatabase(database.url(), 1)
    onTestFinished(end)
    const user = await given(storage.users.insert(aUser(1, 'o')))
    const [close, open] = settings[new URL(database.url()).protocol.replace(':', '')] ?? ['', '']

    await run(close)
    for (const [name, call] of Object.entries({ ...writesOf(storage), ping: storage.ping }))
      expect({ [name]: await call() }).toMatchObject({ [name]: unavailable })
    for (const call of Object.values(readsOf(storage))) await given(call)
    expect(await given(storage.users.findById(aPool, user.id))).toEqual(O.some(user))

    await run(open)
    await given(storage.ping)
    await given(storage.users.insert(aUser(2, 'o2')))
  })
})

describe('readiness', () => {
  it('is denied on a SQLite file that nobody may change', async ({ skip }) => {
    const path = temporaryFile()
    await (await openStorage(path)).close()
    const change = (flag: string): string => {
      try {
        execFileSync('chattr', [flag, path], { stdio: 'ignore' })
        return 'done'
      } catch {
        return 'refused'
      }
    }
    skip(change('+i') === 'refused', 'no file can be made immutable here')
    onTestFinished(() => void change('-i'))
    const storage = await makeSqliteStorage(path)
    onTestFinished(() => storage.close())
    expect(await storage.ping()).toMatchObject(unavailable)
  })

  it('waits for a lock that is held for a moment', async () => {
    const path = temporaryFile()
    const { ping } = await openStorage(path)
    const other = await openHandle(path)
    other.prepare('begin immediate').run()
    const ready = given(ping)
    await new Promise(setImmediate)
    other.prepare('rollback').run()
    await ready
  })

  it('leaves nothing behind', async () => {
    const handle = await openHandle(temporaryFile())
    const { ping } = await openStorage(handle)
    const changes = () => handle.prepare('select total_changes() as n, data_version from pragma_data_version').all()
    const before = changes()
    await given(ping)
    expect(changes()).toEqual(before)
  })
})

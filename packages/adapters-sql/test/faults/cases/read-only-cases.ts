import * as O from 'fp-ts/lib/Option.js'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../databases/open-database.ts'
import type { UsedDatabase } from '../../databases/use-database.ts'
import { aPool, aUser } from '../../samples/a-user.ts'
import { readsOf, writesOf } from '../../samples/every-call.ts'
import { given } from '../../samples/given.ts'

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

export const readOnlyCases = (database: UsedDatabase): void => {
  it('reads on where nothing may be written, refuses every write, is not ready, and heals', async () => {
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
}

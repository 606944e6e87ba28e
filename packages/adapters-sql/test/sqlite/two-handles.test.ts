import { expect, it } from 'vitest'
import { aUser } from '../samples/a-user.ts'
import { openStorage } from '../samples/open-storage.ts'
import { tally } from '../samples/tally.ts'
import { temporaryFile } from '../samples/temporary-file.ts'

it('lets two stores in one process write to one file, though neither can go on while SQLite waits', async () => {
  const path = temporaryFile()
  const stores = [await openStorage(path), await openStorage(path)]
  const inserts = stores.flatMap(({ users }, store) =>
    Array.from({ length: 50 }, (_, i) => users.insert(aUser(2 * i + store + 1, `o${i}`))),
  )
  expect(await tally(inserts)).toEqual({ ok: 50, OpenidTaken: 50 })
})

import { expect, it } from 'vitest'
import { aUser } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'
import { isFullRun } from '../samples/is-full-run.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'
import { temporaryFile } from '../samples/temporary-file.ts'

const rounds = isFullRun ? 1000 : 5
const minutes = 60_000

it(
  `a write to SQLite that finds it busy is written when it no longer is: ${rounds} times`,
  async () => {
    const path = temporaryFile()
    const { users } = await openStorage(path)
    const other = await openHandle(path)
    for (let n = 1; n <= rounds; n++) {
      other.prepare('begin immediate').run()
      const inserted = given(users.insert(aUser(n, `o${n}`)))
      await new Promise(setImmediate)
      other.prepare('commit').run()
      await inserted
    }
    expect(other.prepare('select id from ks_auth_users').all()).toHaveLength(rounds)
  },
  minutes,
)

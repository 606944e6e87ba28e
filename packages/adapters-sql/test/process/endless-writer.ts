import { makeSqliteStorage } from '@ks-auth/adapters-sql/sqlite'
import { aUser } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'

const { users } = await makeSqliteStorage(String(process.argv[2]))

for (let id = 1; ; id++) {
  await given(users.insert(aUser(id, `o${id}`)))
  process.send?.(id)
  // Lets the message out before the next write: what is acknowledged is what the test hears.
  await new Promise(setImmediate)
}

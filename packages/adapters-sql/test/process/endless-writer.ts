import { openDatabase } from '../databases/open-database.ts'
import { aKey } from '../samples/a-key.ts'
import { aSession } from '../samples/a-session.ts'
import { aUser } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'

const [url = '', first = '1'] = process.argv.slice(2)
const { users, sessions } = (await openDatabase(url)).storage

for (let id = Number(first); ; id++) {
  await given(users.insert(aUser(id, `o${id}`)))
  await given(sessions.open(aSession(id, id), aKey(id, `o${id}`)))
  process.send?.(id)
  // Lets the message out before the next write: what is acknowledged is what the test hears.
  await new Promise(setImmediate)
}

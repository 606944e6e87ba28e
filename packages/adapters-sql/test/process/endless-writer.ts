import { openDatabase } from '../databases/open-database.ts'
import { aKey } from '../samples/a-key.ts'
import { aSession } from '../samples/a-session.ts'
import { aUser } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'

const [url = '', first = '1'] = process.argv.slice(2)
const { users, sessions } = (await openDatabase(url)).storage

/** Several at a time, so that they share commits where a store lets them. */
const atATime = 5

const write = async (id: number): Promise<void> => {
  await given(users.insert(aUser(id, `o${id}`)))
  await given(sessions.open(aSession(id, id), aKey(id, `o${id}`)))
  process.send?.(id)
}

for (let id = Number(first); ; id += atATime) {
  await Promise.all(Array.from({ length: atATime }, (_, n) => write(id + n)))
  // Lets the messages out before the next writes: what is acknowledged is what the test hears.
  await new Promise(setImmediate)
}

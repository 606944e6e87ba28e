import type { Pool } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { expect, it } from 'vitest'
import { aSession } from '../samples/a-session.ts'
import { aUser } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'
import { openStorage } from '../samples/open-storage.ts'

it('never reads a user into a session of another pool', async () => {
  const { users, sessions } = await openStorage(':memory:')
  await given(users.insert(aUser(1, 'o')))
  const session = aSession(1, 1, { pool: 'pool-b' as Pool })
  await given(sessions.open(session, null))
  expect(await given(sessions.find(session.digest))).toEqual(O.none)
})

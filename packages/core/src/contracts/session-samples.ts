import { instant } from '../model/instant.ts'
import type { Storage } from '../ports.ts'
import { given } from './expectations.ts'
import { aPool, aSession, aUser, noon, userIdOf } from './samples.ts'

type Subject = Pick<Storage, 'users' | 'sessions'>

export const digestsOf = async ({ sessions }: Subject, user: number): Promise<readonly string[]> =>
  (await given(sessions.list(aPool, userIdOf(user)))).map((session) => session.digest)

/** A user with sessions 1 to `count`, opened one after the other. */
export const withSessions = async ({ users, sessions }: Subject, user: number, count: number): Promise<void> => {
  await given(users.insert(aUser(user)))
  for (let n = 1; n <= count; n++) await given(sessions.open(aSession(n, user, { openedAt: instant(noon + n) }), null))
}

import type { E164, Openid, Storage, StorageUnavailable } from '@ks-auth/core'
import type * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../databases/open-database.ts'
import type { UsedDatabase } from '../../databases/use-database.ts'
import { aKey } from '../../samples/a-key.ts'
import { aSession } from '../../samples/a-session.ts'
import { aPool, aUser, noon } from '../../samples/a-user.ts'
import { given } from '../../samples/given.ts'

const openid = 'o' as Openid
const phone = '+8613800138000' as E164
const user = aUser(1, openid, { phone: { number: phone, verified: true } })
const [session, key] = [aSession(1, 1), aKey(1, openid)]
const limit = { attempts: 3, windowMs: 1000, consecutive: 5 }

type Calls = readonly TaskEither<{ readonly _tag: string }, unknown>[]

const ofUser = ({ users, sessions }: Storage): Calls => [
  users.findById(aPool, user.id),
  users.findByOpenid(aPool, openid),
  sessions.find(session.digest),
]
const ofSession = ({ sessions }: Storage): Calls => [sessions.find(session.digest), sessions.list(aPool, session.user)]
const ofKey = ({ ksKeys }: Storage): Calls => [ksKeys.newest(aPool, openid), ksKeys.reserve([key], noon)]
const ofAttempt = ({ throttle }: Storage): Calls => [throttle.reserve('a', limit, noon)]

/** What is done to a row, which columns cannot be read then, and who reads them. */
const damages: readonly (readonly [string, string, (storage: Storage) => Calls])[] = [
  ["ks_auth_users set profile = 'pepper'", 'ks_auth_users: profile', ofUser],
  [`ks_auth_users set profile = '{"nickname":["pepper"]}'`, 'ks_auth_users: profile', ofUser],
  ["ks_auth_identities set told = 'pepper'", 'ks_auth_identities: told', ofUser],
  ["ks_auth_users set phone = '13800138000'", 'ks_auth_users: phone', ofUser],
  ["ks_auth_users set phone = '+8613800138000 pepper'", 'ks_auth_users: phone', ofUser],
  ['ks_auth_users set version = -1, created_at = -1', 'ks_auth_users: version, created_at', ofUser],
  ["ks_auth_sessions set method = 'pepper'", 'ks_auth_sessions: method', ofSession],
  ["ks_auth_sessions set client = '', epoch = -1", 'ks_auth_sessions: client, epoch', ofSession],
  ["ks_auth_session_keys set sealed = ''", 'ks_auth_session_keys: sealed', ofKey],
  ['ks_auth_session_keys set failed_openings = -5', 'ks_auth_session_keys: failed_openings', ofKey],
  ['ks_auth_attempts set attempts = -1', 'ks_auth_attempts: attempts', ofAttempt],
]

const fill = async ({ users, sessions, throttle }: Storage): Promise<void> => {
  await given(users.insert(user))
  await given(sessions.open(session, key))
  await given(throttle.reserve('a', limit, noon))
}

const expectUnreadable = async (calls: Calls, unreadable: string): Promise<void> => {
  for (const call of calls) {
    const answer = await call()
    expect(answer).toMatchObject({ left: { _tag: 'StorageUnavailable', cause: { name: 'UnreadableRow' } } })
    const { message, stack } = (answer as E.Left<StorageUnavailable>).left.cause as Error
    expect(message).toBe(`cannot read ${unreadable}`)
    expect(stack).not.toContain('pepper')
  }
}

export const undecodableCases = (database: UsedDatabase): void => {
  it.each(damages)(
    'makes every call that reads a row that no version wrote unavailable, and nobody else: update %s',
    async (damage, unreadable, calls) => {
      const storage = await database.empty()
      await fill(storage)
      await database.run(`update ${damage}`)
      await expectUnreadable(calls(storage), unreadable)
      await given(storage.users.insert(aUser(2, 'o2')))
      await given(storage.users.findByOpenid(aPool, 'o2' as Openid))
    },
  )
}

/** A STRICT table of SQLite keeps its types. */
export const changedColumnCases = (database: UsedDatabase, isPostgres: boolean): void => {
  it('makes every call that reads a column that became text unavailable, until it has its type again', async () => {
    await database.empty()
    const { storage, run, end } = await openDatabase(database.url(), 1)
    onTestFinished(end)
    await fill(storage)
    // The connection keeps plans for the table as it is now.
    for (const call of ofSession(storage)) await given(call)
    const type = (text: string) =>
      isPostgres ? `alter column epoch type ${text} using epoch::${text}` : `modify epoch ${text} not null`
    await run(`alter table ks_auth_sessions ${type('varchar(20)')}`)
    await run("update ks_auth_sessions set epoch = 'pepper'")
    await expectUnreadable(ofSession(storage), 'ks_auth_sessions: epoch')

    await run("update ks_auth_sessions set epoch = '0'")
    await run(`alter table ks_auth_sessions ${type('bigint')}`)
    for (const call of ofSession(storage)) await given(call)
  })
}

import type { ClientId, EmailAddress, Openid, Username } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { expect, it } from 'vitest'
import type { UsedDatabase } from '../../databases/use-database.ts'
import { aKey } from '../../samples/a-key.ts'
import { aSession } from '../../samples/a-session.ts'
import { aPool, aUser, noon } from '../../samples/a-user.ts'
import { given } from '../../samples/given.ts'

const limit = { attempts: 3, windowMs: 1000, consecutive: 5 }
const refused = { left: { _tag: 'StorageUnavailable', cause: { name: 'DatabaseFailure', code: '22021' } } }

export const unfitTextCases = (database: UsedDatabase): void => {
  it.each([
    ['U+0000', 'a\u0000b'],
    ['U+0000 at the end', 'a\u0000'],
    ['a lone surrogate', 'a\uD83D'],
  ])(
    'refuses a name with %s, looked up or written, and whoever comes at the same time is none the worse',
    async (_what, text) => {
      const { users, sessions, ksKeys, throttle } = await database.empty()
      const user = await given(users.insert(aUser(1, 'a', { username: 'a' as Username })))
      const email = { address: text as EmailAddress, verified: true }
      const calls = {
        findByOpenid: users.findByOpenid(aPool, text as Openid),
        findByUsername: users.findByUsername(aPool, text as Username),
        findByEmail: users.findByEmail(aPool, text as EmailAddress),
        'insert an openid': users.insert(aUser(2, text)),
        'insert a username': users.insert(aUser(3, 'o3', { username: text as Username })),
        'save an email address': users.save({ ...user, email }),
        open: sessions.open(aSession(2, 1, { client: text as ClientId }), aKey(2, 'o2')),
        'open with a key': sessions.open(aSession(3, 1), aKey(3, text)),
        put: ksKeys.put(aKey(4, text), null),
        newest: ksKeys.newest(aPool, text as Openid),
        reserve: throttle.reserve(text, limit, noon),
        forgive: throttle.forgive(text),
      }
      const others = Promise.all([
        given(users.findByOpenid(aPool, 'a' as Openid)),
        given(sessions.open(aSession(1, 1), aKey(1, 'a'))),
      ])
      const answers = Object.entries(calls).map(async ([name, call]) => [name, await call()] as const)
      for (const [name, answer] of await Promise.all(answers))
        expect({ [name]: answer }).toMatchObject({ [name]: refused })
      expect(await others).toEqual([O.some(user), undefined])

      expect(await given(sessions.list(aPool, user.id))).toEqual([aSession(1, 1)])
      for (const [table, rows] of Object.entries({ users: 1, identities: 1, session_keys: 1, attempts: 0 }))
        expect(await database.run(`select 1 from ks_auth_${table}`)).toHaveLength(rows)
    },
  )

  it('keeps every text of a profile, which is stored as JSON', async () => {
    const { users } = await database.empty()
    const profile = { city: 'a\u0000b', country: '\u0000', nickname: 'a\uD83D', language: '' }
    const user = aUser(1, 'o', { profile, ks: { openid: 'o' as Openid, told: profile } })
    await given(users.insert(user))
    expect(await given(users.findById(aPool, user.id))).toEqual(O.some(user))
  })
}

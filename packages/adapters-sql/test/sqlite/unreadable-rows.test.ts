import type { SqliteHandle } from '@ks-auth/adapters-sql/sqlite'
import type { Openid, UserId } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { aSession } from '../samples/a-session.ts'
import { aPool, aUser } from '../samples/a-user.ts'
import { causeOf } from '../samples/cause-of.ts'
import { given } from '../samples/given.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'

describe('a row that no version wrote is never taken for none', () => {
  const withRow = async (damage: string) => {
    const handle: SqliteHandle = await openHandle(':memory:')
    const storage = await openStorage(handle)
    await given(storage.users.insert(aUser(1, 'o')))
    await given(storage.sessions.open(aSession(1, 1), null))
    handle.prepare(damage).run()
    return storage
  }

  it.each([
    ["update ks_auth_users set profile = 'not JSON'", 'ks_auth_users: profile'],
    ["update ks_auth_users set profile = '[]'", 'ks_auth_users: profile'],
    ["update ks_auth_users set profile = 'null'", 'ks_auth_users: profile'],
    [`update ks_auth_users set profile = '{"gender":7}'`, 'ks_auth_users: profile'],
    [`update ks_auth_users set profile = '{"nickname":["secret"]}'`, 'ks_auth_users: profile'],
    ["update ks_auth_identities set told = ''", 'ks_auth_identities: told'],
    ['update ks_auth_users set version = 0, anonymous = 2', 'ks_auth_users: version, anonymous'],
    ["update ks_auth_users set email = '', email_verified = -1", 'ks_auth_users: email, email_verified'],
    ['update ks_auth_users set created_at = -1', 'ks_auth_users: created_at'],
  ])('%s', async (damage, unreadable) => {
    const storage = await withRow(damage)
    for (const call of [
      storage.users.findById(aPool, 1 as UserId),
      storage.users.findByOpenid(aPool, 'o' as Openid),
      storage.sessions.find(aSession(1, 1).digest),
    ])
      expect((await causeOf(damage, call)).message).toBe(`cannot read ${unreadable}`)
  })

  it.each([
    ["update ks_auth_sessions set method = 'guessed'", 'ks_auth_sessions: method'],
    ["update ks_auth_sessions set client = ''", 'ks_auth_sessions: client'],
    ["update ks_auth_sessions set ks_key = ''", 'ks_auth_sessions: ks_key'],
  ])('%s', async (damage, unreadable) => {
    const { sessions } = await withRow(damage)
    for (const call of [sessions.find(aSession(1, 1).digest), sessions.list(aPool, 1 as UserId)])
      expect((await causeOf(damage, call)).message).toBe(`cannot read ${unreadable}`)
  })

  it('reads on past keys in a profile that it does not know', async () => {
    const damage = `update ks_auth_users set profile = '{"nickname":"Ann","__proto__":{"id":2},"zodiac":"ox"}'`
    const { users } = await withRow(damage)
    expect(await given(users.findById(aPool, 1 as UserId))).toEqual(
      O.some(aUser(1, 'o', { profile: { nickname: 'Ann' } })),
    )
  })
})

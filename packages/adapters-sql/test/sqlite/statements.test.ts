import type { SqliteHandle } from '@ks-auth/adapters-sql/sqlite'
import type { Openid, TokenDigest } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aKey } from '../samples/a-key.ts'
import { aSession } from '../samples/a-session.ts'
import { aPool, aUser } from '../samples/a-user.ts'
import { everyCase } from '../samples/every-case.ts'
import { given } from '../samples/given.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'
import { makeRecordingHandle } from '../samples/recording-handle.ts'

const openRecorded = async () => {
  const handle = makeRecordingHandle(await openHandle(':memory:'))
  const storage = await openStorage(handle)
  handle.ran.length = 0
  return { handle, storage }
}

describe('the number of statements', () => {
  it('is one to find a user by openid, one to find a session with its user', async () => {
    const { handle, storage } = await openRecorded()
    await given(storage.users.findByOpenid(aPool, 'o' as Openid))
    expect(handle.ran).toHaveLength(1)
    await given(storage.sessions.find('0'.repeat(64) as TokenDigest))
    expect(handle.ran).toHaveLength(2)
  })

  it('is three, two of them in one transaction, to log in a known user silently', async () => {
    const { handle, storage } = await openRecorded()
    await given(storage.users.insert(aUser(1, 'o')))
    handle.ran.length = 0

    await given(storage.users.findByOpenid(aPool, 'o' as Openid))
    const key = aKey(1, 'o')
    await given(storage.sessions.open(aSession(1, 1, { ksKey: key.fingerprint }), key))
    expect(handle.ran.map((sql) => sql.split(' ', 2).join(' '))).toEqual([
      expect.stringMatching(/^select /),
      'begin immediate',
      'insert into',
      'insert into',
      'commit',
    ])
  })

  it('is one for a refused password attempt, and none of it writes', async () => {
    const { handle, storage } = await openRecorded()
    const limit = { attempts: 1, windowMs: 1000, consecutive: 10 }
    const { openedAt: now } = aSession(1, 1)
    await given(storage.throttle.reserve('a', limit, now))
    handle.ran.length = 0
    expect(await storage.throttle.reserve('a', limit, now)()).toMatchObject({ left: { _tag: 'TooManyAttempts' } })
    expect(handle.ran).toEqual([expect.stringMatching(/^select /)])
  })
})

describe('the plan', () => {
  const plan = (handle: SqliteHandle, sql: string): string => {
    const steps = handle.prepare(`explain query plan ${sql}`).all() as { readonly detail: string }[]
    return steps.map(({ detail }) => detail).join('; ')
  }

  it('of every statement that a contract causes uses an index', async () => {
    const statements = new Set<string>()
    for (const { check } of Object.values(everyCase).flat()) {
      const { handle, storage } = await openRecorded()
      await check(storage)
      for (const sql of handle.ran) if (/^(?:select|insert|update|delete) /.test(sql)) statements.add(sql)
    }
    expect(statements.size).toBeGreaterThan(25)

    const { handle } = await openRecorded()
    const plans = [...statements].map((sql) => `${plan(handle, sql)} <- ${sql}`)
    expect(plans.filter((text) => text.includes('SCAN'))).toEqual([])
    expect(plans.filter((text) => text.includes('SEARCH')).length).toBeGreaterThan(20)
  })

  it('of a query without an index shows', async () => {
    const { handle } = await openRecorded()
    expect(plan(handle, 'select id from ks_auth_users where password_hash = ?')).toContain('SCAN')
  })
})

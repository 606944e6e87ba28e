import type { SqliteHandle } from '@ks-auth/adapters-sql/sqlite'
import { makeKsAuthPromises, type Openid, type SessionKey } from '@ks-auth/core'
import { makeInMemoryPorts } from '@ks-auth/core/testing'
import { describe, expect, it } from 'vitest'
import { client } from '../samples/client.ts'
import { everyCase } from '../samples/every-case.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'
import { makeRecordingHandle } from '../samples/recording-handle.ts'

const ann = { openid: 'oAnn' as Openid, sessionKey: 'jItsua/qXtgnBBffuKcKqQ==' as SessionKey }

const openRecorded = async () => {
  const handle = makeRecordingHandle(await openHandle(':memory:'))
  const storage = await openStorage(handle)
  handle.ran.length = 0
  return { handle, storage }
}

/** What a flow runs, each statement by its first two words. */
const openFlows = async () => {
  const { handle, storage } = await openRecorded()
  const { ports, ks } = makeInMemoryPorts([client])
  const { loginSilently, loginWithPassword, register, currentUser } = makeKsAuthPromises({ ...ports, ...storage })
  const guest = { client, token: null }
  const name = { kind: 'username', text: 'ann' } as const
  return {
    register: () => register(guest, { name, password }),
    guess: () => loginWithPassword(guest, { name, password: 'wrong horse 9' }),
    logIn: () => loginSilently(guest, { code: ks.issueCode(ann) }),
    whoIs: (token: string) => currentUser({ client, token }),
    ran: () => handle.ran.splice(0).map((sql) => sql.split(' ', 2).join(' ')),
  }
}
const password = 'correct horse 9'
const wrong = { code: 'wrong_credentials' }
const select = expect.stringMatching(/^select /) as unknown

describe('the statements', () => {
  it('of a first login are one to look and four to write, in two transactions', async () => {
    const { logIn, ran } = await openFlows()
    await logIn()
    const transaction = ['begin immediate', 'insert into', 'insert into', 'commit']
    expect(ran()).toEqual([select, ...transaction, ...transaction])
  })

  it('of a silent login of a known user are three, two of them in one transaction', async () => {
    const { logIn, ran } = await openFlows()
    await logIn()
    ran()
    await logIn()
    expect(ran()).toEqual([select, 'begin immediate', 'insert into', 'insert into', 'commit'])
  })

  it('of a current user are one', async () => {
    const { logIn, whoIs, ran } = await openFlows()
    const { token } = await logIn()
    ran()
    await whoIs(token)
    expect(ran()).toEqual([select])
  })

  it('of a login with a wrong password are three to look and two to count it', async () => {
    const { register, guess, ran } = await openFlows()
    await register()
    await expect(guess()).rejects.toMatchObject(wrong)
    ran()
    await expect(guess()).rejects.toMatchObject(wrong)
    const count = ['begin immediate', 'update "ks_auth_attempts"', 'commit']
    expect(ran()).toEqual([select, select, ...count, select, ...count])
  })

  it('of a login that is refused are two, which write nothing', async () => {
    const { register, guess, ran } = await openFlows()
    await register()
    for (let i = 0; i < 10; i++) await expect(guess()).rejects.toMatchObject(wrong)
    ran()
    await expect(guess()).rejects.toMatchObject({ code: 'too_many_attempts' })
    expect(ran()).toEqual([select, select])
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

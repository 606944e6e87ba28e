import { DatabaseFailure, makePostgresStorage } from '@ks-auth/adapters-sql/postgres'
import type { Openid, Pool, StorageUnavailable } from '@ks-auth/core'
import type * as E from 'fp-ts/lib/Either.js'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { postgresKind } from '../databases/kinds.ts'
import { useDatabase } from '../databases/use-database.ts'
import { aSession } from '../samples/a-session.ts'
import { aPool, aUser } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'
import { openPool } from '../samples/open-pool.ts'

describe.each(postgresKind)('a store in %s', (_kind, create) => {
  const database = useDatabase(create)

  it('shows no value of a row in the cause of a failure', async () => {
    const { users } = await database.empty()
    await given(users.insert(aUser(1, 'oSecret')))
    const other = { ...aUser(2, 'o'), createdAt: Number.NaN as never }
    const refused = await users.insert(other)()
    const { cause } = (refused as E.Left<StorageUnavailable>).left
    expect(cause).toBeInstanceOf(DatabaseFailure)
    expect(cause).toMatchObject({ message: 'data refused (22P02)', code: '22P02' })

    await database.run("alter table ks_auth_identities add constraint no_pepper check (openid <> 'oPepper')")
    const checked = await users.insert(aUser(3, 'oPepper'))()
    await database.run('alter table ks_auth_identities drop constraint no_pepper')
    const failure = (checked as E.Left<StorageUnavailable>).left.cause as DatabaseFailure
    expect(failure.key).toBe('no_pepper')
    expect(JSON.stringify({ ...failure, message: failure.message, stack: failure.stack })).not.toContain('oPepper')
  })

  it('reads integers as the backend has its driver give them: digits, numbers or bigints', async () => {
    const { users, sessions } = await database.empty()
    const user = await given(users.insert(aUser(2 ** 53 - 1, 'o')))
    const session = aSession(1, user.id)
    await given(sessions.open(session, null))
    const int8: number = pg.types.builtins.INT8
    for (const parse of [String, Number, BigInt]) {
      const types = { getTypeParser: (oid: number) => (oid === int8 ? parse : (text: string) => text) }
      const storage = makePostgresStorage(openPool(database.url(), { types }))
      expect(await given(storage.sessions.list(aPool, user.id))).toEqual([session])
    }
  })

  it('prepares each statement once for a connection, unless it was told not to', async () => {
    await database.empty()
    for (const [prepare, expected] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const pool = openPool(database.url(), { max: 1 })
      const { users } = makePostgresStorage(pool, { prepare })
      for (let i = 0; i < 3; i++) await given(users.findByOpenid('none' as Pool, 'o' as Openid))
      const { rows } = await pool.query("select name from pg_prepared_statements where name like 'ks_auth_%'")
      expect(rows).toHaveLength(expected)
    }
  })

  it('migrates once when several nodes start at the same time', async () => {
    const fresh = await create()
    onTestFinished(() => fresh.drop())
    const nodes = Array.from({ length: 5 }, () => makePostgresStorage(openPool(fresh.url)))
    await Promise.all(nodes.map((node) => node.migrate()))
    for (const node of nodes) await given(node.ping)
  })
})

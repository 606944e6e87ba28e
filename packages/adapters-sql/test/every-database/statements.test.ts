import type { SqlStorage } from '@ks-auth/adapters-sql'
import { makeMysqlStorage } from '@ks-auth/adapters-sql/mysql'
import { makePostgresStorage } from '@ks-auth/adapters-sql/postgres'
import { type E164, instant, type Openid } from '@ks-auth/core'
import mysql from 'mysql2/promise'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mysqlKind, postgresKind } from '../databases/kinds.ts'
import { useDatabase } from '../databases/use-database.ts'
import { makeFlows } from '../process/flows.ts'
import { aKey } from '../samples/a-key.ts'
import { aSession } from '../samples/a-session.ts'
import { aPool, aUser, noon } from '../samples/a-user.ts'
import { everyCase } from '../samples/every-case.ts'
import { given } from '../samples/given.ts'
import { type Ran, watchMysql, watchPostgres } from '../samples/watched-pool.ts'

/** A store, and every statement that ran on it. */
interface Recorded {
  readonly storage: SqlStorage
  readonly ran: Ran[]
  /** The plan of a statement, as the database tells it. */
  readonly plan: (ran: Ran) => Promise<string>
}

const recordPostgres = (url: string): Recorded => {
  const pool = new pg.Pool({ connectionString: url, max: 1, options: '-c enable_seqscan=off' })
  pool.on('error', () => {})
  onTestFinished(() => pool.end())
  const ran: Ran[] = []
  const storage = makePostgresStorage(watchPostgres(pool, { before: (statement) => void ran.push(statement) }))
  const plan = async ({ text, values }: Ran): Promise<string> => {
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>({ text: `explain ${text}`, values: [...values] })
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  return { storage, ran, plan }
}

const recordMysql = (url: string): Recorded => {
  const pool = mysql.createPool({ uri: url, connectionLimit: 1 })
  onTestFinished(() => pool.end())
  const ran: Ran[] = []
  const storage = makeMysqlStorage(watchMysql(pool, { before: (statement) => void ran.push(statement) }))
  const plan = async ({ text, values }: Ran): Promise<string> => {
    const [steps] = await pool.execute(`explain ${text}`, [...values] as (string | number | Buffer | null)[])
    // `ALL` reads the table and `index` the whole of an index; inserts read nothing and say ALL too.
    return (steps as { table: string | null; type: string | null; key: string | null; Extra: string | null }[])
      .map(({ table, type, key }) => `${table}: ${type === 'ALL' || type === 'index' ? 'Seq Scan' : `Index ${key}`}`)
      .join('\n')
  }
  return { storage, ran, plan }
}

describe.each([
  ...postgresKind.map(([kind, create]) => ({ kind, create, record: recordPostgres, begin: ['begin'] })),
  ...mysqlKind.map(([kind, create]) => ({ kind, create, record: recordMysql, begin: ['set', 'start'] })),
])('on $kind', ({ kind, create, record, begin }) => {
  const database = useDatabase(create)

  const openRecorded = async (): Promise<Recorded> => {
    await database.empty()
    return record(database.url())
  }
  const firstWords = (ran: Ran[]): readonly string[] => ran.splice(0).map(({ text }) => text.split(' ', 1)[0] ?? '')

  it('a login of a known user looks once and writes once, in two statements where one can do it', async () => {
    const { storage, ran } = await openRecorded()
    const flows = makeFlows(storage)
    const logIn = () => given(flows.loginSilently(flows.as(null), { code: flows.issueCode('oAnn') }))
    const transaction = [...begin, 'insert', 'insert', 'commit']
    const write = kind === 'PostgreSQL' ? ['with'] : transaction
    await logIn()
    expect(firstWords(ran)).toEqual(['select', ...write, ...write])
    const { token } = await logIn()
    expect(firstWords(ran)).toEqual(['select', ...write])
    await given(flows.currentUser(flows.as(token)))
    expect(firstWords(ran)).toEqual(['select'])
  })

  it('the plan of every statement that a contract causes uses an index', async () => {
    const { storage, ran, plan } = await openRecorded()
    for (const { check } of Object.values(everyCase).flat()) {
      await database.empty()
      await check(storage)
    }
    // What comes at the same time may have statements of its own.
    await Promise.all([1, 2].map((n) => given(storage.users.findByOpenid(aPool, `o${n}` as Openid))))
    await Promise.all([1, 2].map((n) => given(storage.users.findById(aPool, aUser(n, '').id))))
    await Promise.all([1, 2].map((n) => given(storage.users.findByPhone(aPool, `+861380013800${n}` as E164))))
    await Promise.all([1, 2].map((n) => given(storage.sessions.find(aSession(n, n).digest))))
    await Promise.all([1, 2].map((n) => given(storage.sessions.open(aSession(n, n), aKey(n, `o${n}`)))))
    const statements = new Map(
      ran.filter(({ text }) => /^(?:select|update|delete|with) /.test(text)).map((r) => [r.text, r]),
    )
    expect(statements.size).toBeGreaterThan(20)
    // A table of a few rows is read whole, whatever indexes it has, and so is one whose rows are all asked for.
    const later = instant(noon + 1_000_000_000)
    for (let n = 1; n <= 300; n++) {
      await given(storage.users.insert(aUser(n, `o${n}`)))
      await given(
        storage.sessions.open(aSession(n, n, { expiresAt: later }), { ...aKey(n, `o${n}`), obtainedAt: later }),
      )
      await given(storage.throttle.reserve(`name ${n}`, { attempts: 1, windowMs: 1000, consecutive: 1 }, later))
    }
    const plans: string[] = []
    for (const each of statements.values()) plans.push(`${await plan(each)} <- ${each.text}`)
    expect(plans.filter((text) => text.includes('Seq Scan'))).toEqual([])
    expect(plans.filter((text) => text.includes('Index')).length).toBeGreaterThan(20)
  })

  it('the plan of a query without an index shows', async () => {
    const { plan } = await openRecorded()
    expect(await plan({ text: 'select id from ks_auth_users where version = 7', values: [] })).toContain('Seq Scan')
  })
})

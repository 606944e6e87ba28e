import { makePostgresStorage } from '@ks-auth/adapters-sql/postgres'
import pg from 'pg'
import { it, onTestFinished } from 'vitest'
import type { UsedDatabase } from '../../databases/use-database.ts'
import { aKey } from '../../samples/a-key.ts'
import { aSession } from '../../samples/a-session.ts'
import { given } from '../../samples/given.ts'

export const forgottenPlanCases = (database: UsedDatabase): void => {
  it('goes on after somebody had a connection forget what was prepared on it', async () => {
    await database.empty()
    const pool = new pg.Pool({ connectionString: database.url(), max: 1 })
    pool.on('error', () => {})
    onTestFinished(() => pool.end())
    const { sessions } = makePostgresStorage(pool)
    const [session, key] = [aSession(1, 1), aKey(1, 'o')]
    await given(sessions.open(session, key))
    await pool.query('discard all')
    await given(sessions.open(session, key))
    await pool.query('discard all')
    await given(sessions.find(session.digest))
  })
}

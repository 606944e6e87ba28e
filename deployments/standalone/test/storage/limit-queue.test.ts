import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { limitQueue } from '../../src/storage/postgres/limit-queue.ts'
import { lentDatabases } from '../support/lent-databases.ts'

const { PostgreSQL } = await lentDatabases(1)

describe.each(PostgreSQL ?? [])('a limited queue of pg', (connectionString) => {
  it('takes as many as it may, and refuses the next at once', async () => {
    const pool = new pg.Pool({ connectionString, max: 1 })
    onTestFinished(() => pool.end())
    const limited = limitQueue(pool, 2)
    const held = await limited.connect()
    const waiting = [limited.connect(), limited.connect()]
    await expect(limited.connect()).rejects.toThrow('too many wait')
    held.release()
    for (const next of waiting) (await next).release()
  })
})

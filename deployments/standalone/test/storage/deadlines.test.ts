import mysql from 'mysql2/promise'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hurryPool } from '../../src/storage/mysql/hurry-pool.ts'
import { TooLate } from '../../src/storage/mysql/too-late.ts'
import { limitQueue } from '../../src/storage/postgres/limit-queue.ts'
import { lentDatabases } from '../support/lent-databases.ts'

const { MariaDB, PostgreSQL } = await lentDatabases(1)

describe.each(MariaDB ?? [])('a hurried pool of mysql2', (uri) => {
  const poolOfOne = (): mysql.Pool => {
    const pool = mysql.createPool({ uri, connectionLimit: 1 })
    onTestFinished(() => pool.end())
    return pool
  }

  it('refuses a statement that takes too long, and all that follow it on the connection', async () => {
    const hurried = hurryPool(poolOfOne(), 50)
    const client = await hurried.getConnection()
    await expect(client.execute('select sleep(?)', [5])).rejects.toBeInstanceOf(TooLate)
    await expect(client.query('select 1')).rejects.toBeInstanceOf(TooLate)
    client.destroy()
    const next = await hurried.getConnection()
    expect(await next.execute('select ? as one', [1])).toMatchObject([[{ one: 1 }], {}])
    next.release()
  })

  it('passes on what the server refuses', async () => {
    const client = await hurryPool(poolOfOne(), 5000).getConnection()
    await expect(client.query('select nonsense')).rejects.toMatchObject({ errno: 1054 })
    client.release()
  })
})

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

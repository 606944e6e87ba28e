import type { MysqlPool } from '@ks-auth/adapters-sql/mysql'
import type { PostgresPool } from '@ks-auth/adapters-sql/postgres'

/** What a test does about the statements of a store. */
export interface Watch {
  /** Before a statement goes to the database; what it throws comes in place of the statement. */
  readonly before: (text: string) => Promise<void>
  readonly failed: (error: unknown) => void
}

const watched = async <A>({ before, failed }: Watch, text: string, run: () => Promise<A>): Promise<A> => {
  try {
    await before(text)
    return await run()
  } catch (error) {
    failed(error)
    throw error
  }
}

export const watchPostgres = (pool: PostgresPool, watch: Watch): PostgresPool => ({
  connect: async () => {
    const client = await pool.connect()
    return {
      query: (query) => watched(watch, query.text, () => client.query(query)),
      release: (error) => client.release(error),
      on: (event, listener) => client.on(event, listener),
      off: (event, listener) => client.off(event, listener),
    }
  },
})

export const watchMysql = (pool: MysqlPool, watch: Watch): MysqlPool => ({
  getConnection: async () => {
    const client = await pool.getConnection()
    return {
      connection: client.connection,
      query: (text) => watched(watch, text, () => client.query(text)),
      execute: (text, values) => watched(watch, text, () => client.execute(text, values)),
      release: () => client.release(),
      destroy: () => client.destroy(),
    }
  },
})

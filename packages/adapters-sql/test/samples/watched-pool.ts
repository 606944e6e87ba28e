import type { MysqlPool } from '@ks-auth/adapters-sql/mysql'
import type { PostgresPool } from '@ks-auth/adapters-sql/postgres'

/** A statement on its way to the database. */
export interface Ran {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What a test does about the statements of a store. */
export interface Watch {
  /** Before a statement goes to the database; what it throws comes in place of the statement. */
  readonly before?: (ran: Ran) => Promise<void> | void
  /** When the database has done it; what it throws comes in place of the answer. */
  readonly after?: (ran: Ran) => void
  readonly failed?: (error: unknown) => void
}

const watched = async <A>({ before, after, failed }: Watch, ran: Ran, run: () => Promise<A>): Promise<A> => {
  try {
    await before?.(ran)
    const answer = await run()
    after?.(ran)
    return answer
  } catch (error) {
    failed?.(error)
    throw error
  }
}

export const watchPostgres = (pool: PostgresPool, watch: Watch): PostgresPool => ({
  connect: async () => {
    const client = await pool.connect()
    return {
      query: (query) => watched(watch, query, () => client.query(query)),
      release: (error) => client.release(error),
      on: (event, listener) => client.on(event, listener),
      off: (event, listener) => client.off(event, listener),
    }
  },
  on: (event, listener) => pool.on?.(event, listener),
  off: (event, listener) => pool.off?.(event, listener),
})

export const watchMysql = (pool: MysqlPool, watch: Watch): MysqlPool => ({
  getConnection: async () => {
    const client = await pool.getConnection()
    return {
      connection: client.connection,
      query: (text) => watched(watch, { text, values: [] }, () => client.query(text)),
      execute: (text, values) => watched(watch, { text, values }, () => client.execute(text, values)),
      release: () => client.release(),
      destroy: () => client.destroy(),
    }
  },
})

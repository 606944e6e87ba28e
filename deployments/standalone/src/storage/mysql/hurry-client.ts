import type { MysqlClient } from '@ks-auth/adapters-sql/mysql'
import { TooLate } from './too-late.ts'
import { within } from './within.ts'

/**
 * A connection whose statements are answered in time or not at all; mysql2 has no deadline while it prepares one. After
 * the first that was missed nothing more is asked: it would wait for the same answer.
 */
export const hurryClient = (client: MysqlClient, milliseconds: number): MysqlClient => {
  let missed: TooLate | null = null
  const hurried = async <A>(ask: () => Promise<A>): Promise<A> => {
    if (missed !== null) throw missed
    try {
      return await within(milliseconds, ask())
    } catch (error) {
      if (error instanceof TooLate) missed = error
      throw error
    }
  }
  return {
    connection: client.connection,
    query: (sql) => hurried(() => client.query(sql)),
    execute: (sql, values) => hurried(() => client.execute(sql, values)),
    release: () => client.release(),
    destroy: () => client.destroy(),
  }
}

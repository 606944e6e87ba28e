import { type CompiledQuery, type DatabaseConnection, type QueryResult, SelectQueryNode } from 'kysely'
import type { SqliteStatement, SqliteValue } from './sqlite-handle.ts'
import { waitForLock } from './wait-for-lock.ts'

/**
 * A handle as Kysely drives it, for one who waits for locks until the deadline. A statement is synchronous: nothing else
 * runs in the process meanwhile.
 */
export const makeSqliteConnection = (
  prepare: (sql: string) => SqliteStatement,
  deadline: number,
): DatabaseConnection => {
  const executeQuery = async <R>({ query, sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
    // Our own queries bind nothing else, and what they select is decoded by whoever asked.
    const values = parameters as readonly SqliteValue[]
    if (SelectQueryNode.is(query))
      return { rows: await waitForLock(deadline, () => prepare(sql).all(...values) as R[]) }
    const { changes } = await waitForLock(deadline, () => prepare(sql).run(...values))
    return { rows: [], numAffectedRows: BigInt(changes) }
  }

  return {
    executeQuery,
    streamQuery: () => {
      throw new Error('no query of this package streams')
    },
  }
}

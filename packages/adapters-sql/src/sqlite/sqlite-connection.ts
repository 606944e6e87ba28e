import { type CompiledQuery, type DatabaseConnection, DeleteQueryNode, InsertQueryNode, UpdateQueryNode } from 'kysely'
import type { SqliteHandle, SqliteValue } from './sqlite-handle.ts'
import { makeStatementCache } from './statement-cache.ts'

const isWrite = ({ query }: CompiledQuery): boolean =>
  InsertQueryNode.is(query) || UpdateQueryNode.is(query) || DeleteQueryNode.is(query)

/** A handle as Kysely drives it. Calls are synchronous: nothing else runs in the process meanwhile. */
export const makeSqliteConnection = (handle: SqliteHandle): DatabaseConnection => {
  const prepare = makeStatementCache(handle)

  return {
    executeQuery: async <R>(query: CompiledQuery) => {
      const statement = prepare(query.sql)
      // Kysely was given these by our own queries, which bind nothing else.
      const parameters = query.parameters as readonly SqliteValue[]
      if (!isWrite(query)) return { rows: statement.all(...parameters) as R[] }
      return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) }
    },
    streamQuery: () => {
      throw new Error('no query of this package streams')
    },
  }
}

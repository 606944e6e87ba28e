import {
  type CompiledQuery,
  type DatabaseConnection,
  DeleteQueryNode,
  InsertQueryNode,
  type QueryResult,
  UpdateQueryNode,
} from 'kysely'
import type { SqliteHandle, SqliteValue } from './sqlite-handle.ts'
import { makeStatementCache } from './statement-cache.ts'

const isWrite = ({ query }: CompiledQuery): boolean =>
  InsertQueryNode.is(query) || UpdateQueryNode.is(query) || DeleteQueryNode.is(query)

/** A handle as Kysely drives it. Calls are synchronous: nothing else runs in the process meanwhile. */
export const makeSqliteConnection = (handle: SqliteHandle): DatabaseConnection => {
  const prepare = makeStatementCache(handle)

  const executeQuery = async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
    const statement = prepare(query.sql)
    // Our own queries bind nothing else, and what they select is decoded by whoever asked.
    const parameters = query.parameters as readonly SqliteValue[]
    if (!isWrite(query)) return { rows: statement.all(...parameters) as R[] }
    return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) }
  }

  return {
    executeQuery,
    streamQuery: () => {
      throw new Error('no query of this package streams')
    },
  }
}

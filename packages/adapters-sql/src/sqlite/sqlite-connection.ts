import { CompiledQuery, type DatabaseConnection, type QueryResult, SelectQueryNode } from 'kysely'
import { noStream } from '../run/no-stream.ts'
import { requireText } from '../run/require-text.ts'
import type { SqliteStatement, SqliteValue } from './sqlite-handle.ts'
import type { Turns } from './turns.ts'
import { waitForLock } from './wait-for-lock.ts'
import type { WriteLock } from './write-lock.ts'

/** What all connections share, since there is one handle behind them. */
export interface SharedHandle {
  readonly prepare: (sql: string) => SqliteStatement
  /** For as long as a statement or a transaction runs. */
  readonly turns: Turns
  /** Waited for without a turn: nobody who only reads is held up. */
  readonly writeLock: WriteLock
}

export interface SqliteConnection extends DatabaseConnection {
  readonly begin: () => Promise<void>
  /** Ends the turns of a transaction. */
  readonly release: () => void
}

// Takes the write lock at once: a transaction that reads first and writes later could find that another process wrote in
// between, and fail with nothing to wait for.
const beginImmediate = CompiledQuery.raw('begin immediate')

/**
 * A handle as Kysely drives it, for one who waits for locks until the deadline, the time in the queue included. A
 * statement is synchronous: nothing else runs in the process meanwhile.
 */
export const makeSqliteConnection = (
  { prepare, turns, writeLock }: SharedHandle,
  deadline: number,
): SqliteConnection => {
  let inTransaction = false

  const run = <R>({ query, sql, parameters }: CompiledQuery): QueryResult<R> => {
    // Our own queries bind nothing else, and what they select is decoded by whoever asked.
    const values = parameters as readonly SqliteValue[]
    if (SelectQueryNode.is(query)) return { rows: prepare(sql).all(...values) as R[] }
    return { rows: [], numAffectedRows: BigInt(prepare(sql).run(...values).changes) }
  }

  const runInTurn = async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
    await turns.take()
    try {
      return run<R>(query)
    } finally {
      turns.pass()
    }
  }

  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      requireText(query.parameters)
      if (inTransaction) return waitForLock(deadline, () => run<R>(query))
      if (SelectQueryNode.is(query.query)) return waitForLock(deadline, () => runInTurn<R>(query))
      const result = await writeLock.take(deadline, () => runInTurn<R>(query))
      writeLock.pass()
      return result
    },
    streamQuery: noStream,
    begin: async () => {
      await writeLock.take(deadline, async () => {
        await turns.take()
        try {
          run(beginImmediate)
        } catch (error) {
          turns.pass()
          throw error
        }
      })
      inTransaction = true
    },
    release: () => {
      if (!inTransaction) return
      turns.pass()
      writeLock.pass()
    },
  }
}

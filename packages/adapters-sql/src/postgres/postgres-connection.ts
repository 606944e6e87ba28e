import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type { DatabaseFailure } from '../run/database-failure.ts'
import { isDataQuery } from '../run/is-data-query.ts'
import { noStream } from '../run/no-stream.ts'
import { requireText } from '../run/require-text.ts'
import { postgresFailure } from './postgres-failure.ts'
import type { PostgresClient } from './postgres-pool.ts'

/**
 * What the connection prepared is of no more use: a column has another type now, or somebody else who uses the
 * connection had it forget everything. pg does not prepare it again.
 */
const isOutdated = ({ code }: DatabaseFailure): boolean => code === '0A000' || code === '26000'

export interface PostgresConnection extends DatabaseConnection {
  /** Never used again: in the middle of a transaction, or lost. */
  readonly spoil: () => void
  readonly release: () => void
}

/** A client of the pool as Kysely drives it, until it is released. */
export const makePostgresConnection = (
  client: PostgresClient,
  nameOf: ((text: string) => string) | null,
): PostgresConnection => {
  let spoilt = false
  const spoil = (): void => {
    spoilt = true
  }
  // A client that is in use has no listener of the pool, and an error that nobody listens to ends the process.
  client.on('error', spoil)

  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      requireText(query.parameters)
      const text = query.sql
      const name = nameOf !== null && isDataQuery(query) ? { name: nameOf(text) } : {}
      try {
        const { rows, rowCount } = await client.query({ text, values: [...query.parameters], ...name })
        // What is selected is decoded by whoever asked.
        return { rows: [...rows] as R[], numAffectedRows: BigInt(rowCount ?? 0) }
      } catch (error) {
        const failure = postgresFailure(error)
        if (failure.lost || isOutdated(failure)) spoil()
        throw failure
      }
    },
    streamQuery: noStream,
    spoil,
    release: () => {
      client.off('error', spoil)
      client.release(spoilt)
    },
  }
}

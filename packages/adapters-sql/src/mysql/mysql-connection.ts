import {
  type CompiledQuery,
  type DatabaseConnection,
  InsertQueryNode,
  type QueryResult,
  TableNode,
  UpdateQueryNode,
} from 'kysely'
import { DatabaseFailure } from '../run/database-failure.ts'
import { isDataQuery } from '../run/is-data-query.ts'
import { noStream } from '../run/no-stream.ts'
import { requireText } from '../run/require-text.ts'
import { mysqlFailure } from './mysql-failure.ts'
import type { MysqlClient, MysqlValue } from './mysql-pool.ts'
import { mysqlResult } from './mysql-result.ts'
import { within } from './within.ts'

export interface MysqlConnection extends DatabaseConnection {
  /** Never used again: in the middle of a transaction, or lost. */
  readonly spoil: () => void
  readonly release: () => void
}

/** Text as its bytes, so that they are stored and compared as they are, whatever the character set of the connection. */
const bind = (value: unknown): MysqlValue =>
  // Our own queries bind nothing else.
  typeof value === 'string' ? Buffer.from(value) : (value as number | null)

/** A primary key has no name of its own. */
const tableOf = ({ query }: CompiledQuery): string | null => {
  const table = InsertQueryNode.is(query) ? query.into : UpdateQueryNode.is(query) ? query.table : undefined
  return table !== undefined && TableNode.is(table) ? table.table.identifier.name : null
}

/** A connection of the pool as Kysely drives it, until it is released. After an answer that did not come, nothing is asked. */
export const makeMysqlConnection = (client: MysqlClient, patienceMs: number | null): MysqlConnection => {
  let missed: DatabaseFailure | null = null
  let spoilt = false
  const spoil = (): void => {
    spoilt = true
  }

  const tooLate = (): DatabaseFailure =>
    (missed = new DatabaseFailure(`no answer within ${patienceMs} ms`, { code: 'ETIMEDOUT', lost: true }))

  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      requireText(query.parameters)
      if (missed !== null) throw missed
      try {
        const asked = isDataQuery(query)
          ? client.execute(query.sql, query.parameters.map(bind))
          : client.query(query.sql)
        const [answer] = await within(patienceMs, asked, tooLate)
        return mysqlResult(query.query, answer)
      } catch (error) {
        const failure = error instanceof DatabaseFailure ? error : mysqlFailure(error, tableOf(query))
        if (failure.lost) spoil()
        throw failure
      }
    },
    streamQuery: noStream,
    spoil,
    release: () => (spoilt ? client.destroy() : client.release()),
  }
}

import {
  type CompiledQuery,
  type DatabaseConnection,
  InsertQueryNode,
  type QueryResult,
  TableNode,
  UpdateQueryNode,
} from 'kysely'
import { requireText } from '../run/require-text.ts'
import { mysqlFailure } from './mysql-failure.ts'
import type { MysqlClient, MysqlValue } from './mysql-pool.ts'
import { mysqlResult } from './mysql-result.ts'

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

const isSchemaOrControl = ({ query }: CompiledQuery): boolean =>
  !/^(?:Select|Insert|Update|Delete)QueryNode$/.test(query.kind)

/** A connection of the pool as Kysely drives it, until it is released. */
export const makeMysqlConnection = (client: MysqlClient): MysqlConnection => {
  let spoilt = false
  const spoil = (): void => {
    spoilt = true
  }

  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      requireText(query.parameters)
      try {
        const [answer] = isSchemaOrControl(query)
          ? await client.query(query.sql)
          : await client.execute(query.sql, query.parameters.map(bind))
        return mysqlResult(query.query, answer)
      } catch (error) {
        const failure = mysqlFailure(error, tableOf(query))
        if (failure.lost) spoil()
        throw failure
      }
    },
    streamQuery: () => {
      throw new Error('no query of this package streams')
    },
    spoil,
    release: () => (spoilt ? client.destroy() : client.release()),
  }
}

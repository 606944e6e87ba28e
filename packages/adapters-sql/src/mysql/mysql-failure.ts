import * as t from 'io-ts'
import { DatabaseFailure } from '../run/database-failure.ts'

const ServerError = t.type({ errno: t.number, code: t.string, sqlState: t.string, message: t.string })
const NetworkError = t.type({ code: t.string })

const duplicateEntry = 1062
/** The server ended the connection: ER_SERVER_SHUTDOWN, ER_CONNECTION_KILLED, and the idle ones of MySQL 8. */
const endings: ReadonlySet<number> = new Set([1053, 1927, 4031])

/** The name between the last quotes: what is quoted before it is the value. MySQL 8 puts the table in front of it. */
const keyIn = (message: string, table: string | null): string => {
  const name = /'([^']*)'[^']*$/.exec(message)?.[1] ?? ''
  return `${table}.${name.slice(name.lastIndexOf('.') + 1)}`
}

/** An error of mysql2 without what it quotes: its messages show values, and its `sql` the statement. */
export const mysqlFailure = (
  error: unknown,
  table: string | null,
  step: 'connect' | 'run' = 'run',
): DatabaseFailure => {
  if (ServerError.is(error)) {
    const { errno, code, message } = error
    return new DatabaseFailure(step === 'run' ? `${code} (${errno})` : message, {
      code: String(errno),
      key: errno === duplicateEntry ? keyIn(message, table) : null,
      lost: step === 'run' && endings.has(errno),
    })
  }
  return new DatabaseFailure(error instanceof Error ? error.message : 'the driver threw no error', {
    code: NetworkError.is(error) ? error.code : null,
    lost: step === 'run',
  })
}

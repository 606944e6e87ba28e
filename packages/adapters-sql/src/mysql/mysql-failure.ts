import { DatabaseFailure } from '../run/database-failure.ts'

const duplicateEntry = 1062
/** The server ended the connection: ER_SERVER_SHUTDOWN, ER_CONNECTION_KILLED, and the idle ones of MySQL 8. */
const endings: ReadonlySet<unknown> = new Set([1053, 1927, 4031])

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
  const thrown = error instanceof Error ? error : new Error('the driver threw no error')
  const property = (name: string): unknown => Reflect.get(thrown, name)
  const [number, name] = [property('errno'), property('code')]
  const fromServer = typeof property('sqlState') === 'string'
  return new DatabaseFailure(fromServer && step === 'run' ? `${String(name)} (${String(number)})` : thrown.message, {
    code: String((fromServer ? number : name) ?? null),
    key: number === duplicateEntry ? keyIn(thrown.message, table) : null,
    lost: step === 'run' && (!fromServer || property('fatal') === true || endings.has(number)),
  })
}

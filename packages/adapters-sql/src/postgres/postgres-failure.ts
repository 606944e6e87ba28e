import { DatabaseFailure } from '../run/database-failure.ts'

const isSqlState = (code: string | null): boolean => code !== null && /^[0-9A-Z]{5}$/.test(code)
/** Errors in data quote it in their message; the others keep values to `detail` and `where`. */
const quotesData = (code: string | null): boolean => isSqlState(code) && code?.startsWith('22') === true
/** The server ended the connection: an administrator, a crash, a shutdown. */
const endsConnection = (code: string | null): boolean => /^(?:08...|57P0[1-5])$/.test(code ?? '')

const text = (error: object, property: string): string | null => {
  const value: unknown = Reflect.get(error, property)
  return typeof value === 'string' ? value : null
}

/** An error of `pg` without the values in it. What came without an SQLSTATE came from the network, or not at all. */
export const postgresFailure = (error: unknown, step: 'connect' | 'run' = 'run'): DatabaseFailure => {
  const thrown = error instanceof Error ? error : new Error('the driver threw no error')
  const code = text(thrown, 'code')
  return new DatabaseFailure(quotesData(code) ? `data refused (${code})` : thrown.message, {
    code,
    key: text(thrown, 'constraint'),
    lost: step === 'run' && (!isSqlState(code) || endsConnection(code)),
  })
}

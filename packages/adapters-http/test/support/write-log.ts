import type { Storage } from '@ks-auth/core'

type Method = (...input: readonly never[]) => unknown

const writes = new Set(['insert', 'save', 'open', 'close', 'closeAll', 'put', 'reserve', 'refund', 'drop', 'forgive'])

/** The same storage, with every write noted as `port.method` when it is asked for. */
export const writeLog = (storage: Storage): { readonly storage: Storage; readonly written: string[] } => {
  const written: string[] = []
  const noted = <Port extends object>(name: string, port: Port): Port =>
    Object.fromEntries(
      Object.entries(port).map(([method, run]: [string, Method]) => [
        method,
        (...input: readonly never[]) => {
          if (writes.has(method)) written.push(`${name}.${method}`)
          return run(...input)
        },
      ]),
    ) as Port
  const { users, sessions, ksKeys, throttle } = storage
  return {
    written,
    storage: {
      users: noted('users', users),
      sessions: noted('sessions', sessions),
      ksKeys: noted('ksKeys', ksKeys),
      throttle: noted('throttle', throttle),
    },
  }
}

import * as O from 'fp-ts/lib/Option.js'

/** A SQLite file, or `:memory:`. */
export interface Database {
  readonly path: string
}

/** A database that is known but not served yet. */
export interface NotSupported {
  readonly unsupported: string
}

const others: ReadonlyMap<string, string> = new Map([
  ['postgres', 'PostgreSQL'],
  ['postgresql', 'PostgreSQL'],
  ['mysql', 'MySQL'],
  ['mariadb', 'MariaDB'],
])

/** `sqlite:PATH`, or the scheme of a database that is known. */
export const parseDatabaseUrl = (text: string): O.Option<Database | NotSupported> => {
  const [, scheme = '', rest = ''] = /^([a-z]+):(.+)$/s.exec(text) ?? []
  if (scheme === 'sqlite') return O.some({ path: rest })
  const unsupported = others.get(scheme)
  return unsupported === undefined ? O.none : O.some({ unsupported })
}

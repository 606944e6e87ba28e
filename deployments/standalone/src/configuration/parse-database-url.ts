import * as O from 'fp-ts/lib/Option.js'

export type Database =
  | { readonly _tag: 'Sqlite'; readonly path: string }
  | { readonly _tag: 'NotSupported'; readonly name: string }

/** `sqlite:PATH`, and the schemes of databases that are known but not served yet. */
export const parseDatabaseUrl = (text: string): O.Option<Database> => {
  const [, scheme = '', rest = ''] = /^([a-z]+):(.+)$/s.exec(text) ?? []
  switch (scheme) {
    case 'sqlite':
      return O.some({ _tag: 'Sqlite', path: rest })
    case 'postgres':
    case 'postgresql':
      return O.some({ _tag: 'NotSupported', name: 'PostgreSQL' })
    case 'mysql':
    case 'mariadb':
      return O.some({ _tag: 'NotSupported', name: 'MySQL' })
    default:
      return O.none
  }
}

import * as O from 'fp-ts/lib/Option.js'
import type { Database } from './database.ts'

interface Server {
  readonly _tag: 'Postgres' | 'Mysql'
  /** The parameters that may follow the name. */
  readonly takes: (parameter: string) => boolean
}

// What else pg would take (a host, a port, a user) is in the URL itself, checked.
const postgresTakes = new Set(['sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'options', 'application_name'])
const postgres: Server = { _tag: 'Postgres', takes: (parameter) => postgresTakes.has(parameter) }
// mysql2 goes on without what it does not know: `sslmode=require` would pass, and nothing would be encrypted.
const mysql: Server = { _tag: 'Mysql', takes: (parameter) => parameter === 'ssl' }

const servers: ReadonlyMap<string | undefined, Server> = new Map([
  ['postgres:', postgres],
  ['postgresql:', postgres],
  ['mysql:', mysql],
  ['mariadb:', mysql],
])

/** `sqlite:PATH`, or the URL of a server with a host and the name of a database. */
export const parseDatabaseUrl = (text: string): O.Option<Database> => {
  const [, path] = /^sqlite:(.+)$/s.exec(text) ?? []
  if (path !== undefined) return O.some({ _tag: 'Sqlite', path })

  const url = URL.canParse(text) ? new URL(text) : null
  const server = servers.get(url?.protocol)
  if (url === null || server === undefined || url.hostname === '' || url.hash !== '') return O.none
  // An `@` in the name is the rest of a password that was not encoded.
  if (!/^\/[^/@]+$/.test(url.pathname) || ![url.username, url.password, url.pathname].every(isDecodable)) return O.none
  return [...url.searchParams.keys()].every(server.takes) ? O.some({ _tag: server._tag, url: text }) : O.none
}

const isDecodable = (part: string): boolean => {
  try {
    return decodeURIComponent(part).length <= part.length
  } catch {
    return false
  }
}

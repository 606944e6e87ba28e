import type * as t from 'io-ts'
import type { Database } from './database.ts'
import { parseDatabaseUrl } from './parse-database-url.ts'
import { variable } from './variable.ts'

const user = 'USER:PASSWORD@HOST:PORT/NAME'

export const databaseUrl: t.Type<Database, Database, unknown> = variable(
  `sqlite:PATH, postgres://${user} or mysql://${user}`,
  parseDatabaseUrl,
)

import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import type { Database } from './database.ts'
import { databaseUrl } from './database-url.ts'
import { defaultDatabase } from './default-database.ts'
import { type Problem, problems } from './variable.ts'

const DatabaseEnvironment = t.partial({ DATABASE_URL: databaseUrl })

/** The database alone: whoever looks after it need not know the secrets of the app. */
export const readDatabase = (environment: unknown): E.Either<readonly Problem[], Database> =>
  pipe(
    DatabaseEnvironment.decode(environment),
    E.bimap(problems, ({ DATABASE_URL }) => DATABASE_URL ?? defaultDatabase),
  )

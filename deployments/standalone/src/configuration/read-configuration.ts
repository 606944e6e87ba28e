import { ksPlatformOrigin } from '@ks-auth/adapters-ks'
import { type Client, compatiblePasswords, parseClient } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Configuration, Platform, SealKeys } from './configuration.ts'
import type { Database } from './database.ts'
import { defaultDatabase } from './default-database.ts'
import { Environment } from './environment.ts'
import { type Problem, problem, problems } from './variable.ts'

type Read<A> = E.Either<readonly Problem[], A>

/** The configuration that the environment asks for, or every variable that is wrong. */
export const readConfiguration = (environment: unknown): Read<Configuration> =>
  pipe(
    Environment.decode(environment),
    E.mapLeft(problems),
    E.flatMap((read) =>
      pipe(
        E.Do,
        E.bind('platform', () => platformOf(read)),
        E.let('database', () => read.DATABASE_URL ?? defaultDatabase),
        E.bind('sealKeys', ({ database }) => sealKeysOf(read, database)),
        E.bind('client', () => clientOf(read)),
        E.map((found) => ({
          ...found,
          host: read.HOST ?? '127.0.0.1',
          port: read.PORT ?? 8080,
          connections: read.DATABASE_CONNECTIONS ?? 10,
          passwordPolicy: read.PASSWORD_POLICY ?? compatiblePasswords,
          metricsPort: read.METRICS_PORT ?? null,
          logShare: read.LOG_SHARE ?? 0.01,
          trustedProxies: read.TRUSTED_PROXIES ?? [],
          corsOrigins: read.CORS_ORIGINS ?? [],
        })),
      ),
    ),
  )

const platformOf = ({ KS_APP_ID, KS_APP_SECRET, KS_BASE_URL, SEAL_KEYS }: Environment): Read<Platform> => {
  if (KS_APP_ID === undefined && KS_APP_SECRET !== undefined)
    return problem('KS_APP_ID', 'set together with KS_APP_SECRET')
  if (KS_APP_ID === undefined && KS_BASE_URL !== undefined) return problem('KS_APP_ID', 'set together with KS_BASE_URL')
  if (KS_APP_ID === undefined) return E.right({ _tag: 'Simulator' })
  if (KS_APP_SECRET === undefined) return problem('KS_APP_SECRET', 'set together with KS_APP_ID')
  if (SEAL_KEYS === undefined) return problem('SEAL_KEYS', 'set together with KS_APP_ID')
  return E.right({ _tag: 'Kuaishou', origin: KS_BASE_URL ?? ksPlatformOrigin, secret: KS_APP_SECRET })
}

/** A database that many nodes share wants the same keys on all of them. */
const sealKeysOf = ({ SEAL_KEYS: ring }: Environment, database: Database): Read<SealKeys> => {
  if (ring !== undefined) return E.right({ _tag: 'Ring', ring })
  if (database._tag === 'Sqlite') return E.right({ _tag: 'Beside', database })
  return problem('SEAL_KEYS', 'set together with a DATABASE_URL that names a server')
}

const clientOf = ({ KS_CLIENT_ID = 'ks-auth-dev', KS_APP_ID = 'ks-auth-dev-app' }: Environment): Read<Client> =>
  E.fromOption(() => [])(parseClient(KS_CLIENT_ID, 'default', KS_APP_ID))

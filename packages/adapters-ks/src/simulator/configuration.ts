import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import { checked } from './checked.ts'
import type { SimulatorOptions } from './start-simulator.ts'

/** Known to everybody, and good for nothing but a simulator. */
export const developmentApp = { id: 'ks-auth-dev-app', secret: 'ks-auth-dev-secret' }

/** Decimal digits and nothing else. */
const numberTo = (most: number): t.Type<number, string, unknown> =>
  new t.Type(
    `number to ${most}`,
    t.Int.is,
    (u, context) => {
      const isNumber = typeof u === 'string' && /^\d{1,16}$/.test(u) && Number(u) <= most
      return isNumber ? t.success(Number(u)) : t.failure(u, context)
    },
    String,
  )

const Text = checked('text', (u): u is string => typeof u === 'string' && u !== '')

const Environment = t.partial({
  SIMULATOR_HOST: Text,
  SIMULATOR_PORT: numberTo(65_535),
  SIMULATOR_SEED: numberTo(Number.MAX_SAFE_INTEGER),
  KS_APP_ID: Text,
  KS_APP_SECRET: Text,
})

/** The simulator that the environment asks for, or the names of the variables that cannot be read. */
export const readConfiguration = (environment: unknown): E.Either<readonly string[], SimulatorOptions> =>
  pipe(
    Environment.decode(environment),
    E.bimap(
      (problems) => problems.map(({ context }) => context.at(-1)?.key ?? ''),
      ({ SIMULATOR_HOST, SIMULATOR_PORT, SIMULATOR_SEED, KS_APP_ID, KS_APP_SECRET }) => ({
        host: SIMULATOR_HOST ?? '127.0.0.1',
        port: SIMULATOR_PORT ?? 8090,
        ...(SIMULATOR_SEED === undefined ? {} : { seed: SIMULATOR_SEED }),
        apps: new Map([[KS_APP_ID ?? developmentApp.id, KS_APP_SECRET ?? developmentApp.secret]]),
      }),
    ),
  )

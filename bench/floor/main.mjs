// The floor: what the server does for its busiest routes, written by hand on Fastify, the driver, undici and node:crypto.
import { makeApp } from './make-app.mjs'
import { makeExchange } from './make-exchange.mjs'
import { makeSeal } from './make-seal.mjs'
import { openPostgresStore } from './open-postgres-store.mjs'
import { openSqliteStore } from './open-sqlite-store.mjs'

const { DATABASE_URL: url, KS_BASE_URL: origin, KS_APP_ID: appId, KS_APP_SECRET: appSecret } = process.env
const store = url.startsWith('sqlite:')
  ? openSqliteStore(url.slice('sqlite:'.length))
  : openPostgresStore(url, Number(process.env.DATABASE_CONNECTIONS))

const app = makeApp({
  store,
  exchange: makeExchange({ origin, appId, appSecret }),
  ...makeSeal(process.env.SEAL_KEYS),
  pool: 'default',
  clientId: process.env.KS_CLIENT_ID,
})
console.log(`the floor listens at ${await app.listen({ host: '127.0.0.1', port: 0 })} without layers`)
process.on('SIGTERM', () => process.exit(0))

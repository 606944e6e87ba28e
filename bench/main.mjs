// The built server beside a floor that is written by hand: the same work with no layers. `--quick` for a short run,
// `--only=sqlite` or `--only=postgres` for one database, `--flow='phone update'` for one flow.
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { temporaryPostgres } from './databases/temporary-postgres.mjs'
import { temporarySqlite } from './databases/temporary-sqlite.mjs'
import { measureDatabase } from './measure/measure-database.mjs'
import { plan } from './plan.mjs'
import { startPlatform } from './platform/start-platform.mjs'
import { cores } from './servers/cores.mjs'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))

const sqlite = { name: 'SQLite, synchronous = FULL', makeDatabase: temporarySqlite }
const postgres = { name: 'PostgreSQL', makeDatabase: temporaryPostgres }

const hasPostgres = async () => {
  try {
    await (await temporaryPostgres()).drop()
    return true
  } catch (error) {
    console.log(
      `ATTENTION: no PostgreSQL server answers (${error.message}): it is left out. KS_AUTH_BENCH_POSTGRES names one.`,
    )
    return false
  }
}

const pinned = cores()
if (pinned === null) console.log('ATTENTION: no taskset here, or no second core: server and load share what there is.')

const platform = await startPlatform()
const ring = `bench:${randomBytes(32).toString('base64')}`
const setting = {
  scripts: { floor: path('floor/main.mjs'), ours: path('../deployments/standalone/dist/bundle/main.js') },
  environmentOf: (url) => ({
    DATABASE_URL: url,
    DATABASE_CONNECTIONS: '10',
    KS_BASE_URL: platform.origin,
    KS_APP_ID: 'bench-app',
    KS_APP_SECRET: 'bench-secret',
    KS_CLIENT_ID: 'bench',
    SEAL_KEYS: ring,
  }),
  platform,
  pinned: pinned ?? [],
}

const missed = []
const judge = (promise, isKept) => {
  if (!isKept) missed.push(promise)
}

const kinds = (await hasPostgres()) ? [sqlite, postgres] : [sqlite]
const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1]
const only = option('only')
const chosen = { ...plan(process.argv.includes('--quick')), only: option('flow') }
try {
  for (const kind of kinds.filter(({ name }) => only === undefined || name.toLowerCase().startsWith(only)))
    await measureDatabase(kind, chosen, setting, judge)
} finally {
  platform.close()
}
if (missed.length > 0) {
  console.error(`\nmissed:\n${missed.join('\n')}`)
  process.exitCode = 1
}

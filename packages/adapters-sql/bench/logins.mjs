// What shared commits and statements bring a silent login of a known user, and what a million users cost it.
// Run it on a built repository: `node bench/logins.mjs [rounds]`. PostgreSQL: KS_AUTH_BENCH_POSTGRES, else a local one.
import { compare } from './compare.mjs'
import { makeLogin } from './make-login.mjs'
import { openPostgresVariants } from './open-postgres-variants.mjs'
import { openSqliteVariants } from './open-sqlite-variants.mjs'

const rounds = Number(process.argv[2] ?? 9)
const populations = [1_000, 1_000_000]
const loads = [
  { connections: 1, logins: 300 },
  { connections: 32, logins: 2_000 },
]

const report = ({ name, users, median, min, max, cpu }, base) => {
  const rate = `${median.toFixed(0)} a second (${min.toFixed(0)} to ${max.toFixed(0)})`
  const ratio = `${(median / base.median).toFixed(2)} of ${base.name}`
  console.log(`  ${name.padEnd(20)} ${String(users).padStart(8)} users: ${rate}, ${cpu.toFixed(0)} µs of CPU, ${ratio}`)
}

const measure = async (database, open, baseline) => {
  const opened = []
  try {
    for (const users of populations) opened.push({ users, ...(await open(users)) })
    const logins = opened.flatMap(({ users, variants }) =>
      variants.map(({ name, storage }) => ({ name, users, run: makeLogin(storage, users) })),
    )
    for (const load of loads) {
      console.log(`${database}, ${load.connections} at a time`)
      const results = await compare(logins, { ...load, rounds })
      for (const result of results) {
        const base = results.find(({ name, users }) => name === baseline && users === result.users)
        report(result, base)
      }
      const [few, many] = results.filter(({ name }) => name === 'shared')
      console.log(`  shared, ${many.users} users over ${few.users}: ${(many.median / few.median).toFixed(2)}\n`)
    }
  } finally {
    for (const { close } of opened) await close()
  }
}

await measure('SQLite, synchronous FULL', openSqliteVariants, 'a transaction each')
await measure('PostgreSQL', openPostgresVariants, 'one statement each')

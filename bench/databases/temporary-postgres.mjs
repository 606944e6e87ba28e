import { onPostgres } from './on-postgres.mjs'
import { tables } from './tables.mjs'

const server = process.env.KS_AUTH_BENCH_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres'
let made = 0

/** A database on a PostgreSQL server that runs already, dropped again. Rejects when no server answers. */
export const temporaryPostgres = async () => {
  const name = `ks_auth_bench_${process.pid}_${++made}`
  await onPostgres(server, (client) => client.query(`create database ${name}`))
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    url: url.href,
    rows: () =>
      onPostgres(url.href, async (client) => {
        const rows = {}
        for (const table of tables) rows[table] = (await client.query(`select * from ${table}`)).rows
        return rows
      }),
    drop: () => onPostgres(server, (client) => client.query(`drop database ${name} with (force)`)),
  }
}

import { makePostgresStorage } from '../postgres/make-postgres-storage.ts'
import type { PostgresClient, PostgresPool } from '../postgres/postgres-pool.ts'
import { isRead } from './is-read.ts'
import { makeScript, type Script } from './script.ts'

/** The statements that `migrate` would run now, in their order. Reads the version of the schema, and writes nothing. */
export const dryRunPostgres = async (pool: PostgresPool): Promise<readonly string[]> => {
  const script = makeScript()
  const connect = async (): Promise<PostgresClient> => recording(await pool.connect(), script)
  await makePostgresStorage({ connect }, { prepare: false }).migrate()
  return script.statements
}

const recording = (client: PostgresClient, { add }: Script): PostgresClient => ({
  query: async (query) => {
    if (isRead(query.text)) return client.query(query)
    add(query.text, query.values)
    return { rows: [], rowCount: 0 }
  },
  release: (error) => client.release(error),
  on: (event, listener) => client.on(event, listener),
  off: (event, listener) => client.off(event, listener),
})

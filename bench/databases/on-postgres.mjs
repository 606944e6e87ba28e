import { library } from '../library.mjs'

/** Runs something on a connection of its own. */
export const onPostgres = async (url, work) => {
  const { Client } = library('pg', 'deployments/standalone')
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

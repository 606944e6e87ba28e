import pg from 'pg'

/** Runs one statement over a connection of its own. */
export const runOnPostgres = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

export const postgresAnswers = (url: string): Promise<boolean> =>
  runOnPostgres(url, 'select 1').then(
    () => true,
    () => false,
  )

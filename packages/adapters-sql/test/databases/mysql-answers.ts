import mysql from 'mysql2/promise'

/** Runs one statement over a connection of its own. */
export const runOnMysql = async (url: string, statement: string): Promise<void> => {
  const connection = await mysql.createConnection({ uri: url, connectTimeout: 5000 })
  connection.on('error', () => {})
  try {
    await connection.query(statement)
  } finally {
    await connection.end()
  }
}

export const mysqlAnswers = (url: string): Promise<boolean> =>
  runOnMysql(url, 'select 1').then(
    () => true,
    () => false,
  )

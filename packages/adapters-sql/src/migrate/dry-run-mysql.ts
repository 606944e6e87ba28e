import { makeMysqlStorage } from '../mysql/make-mysql-storage.ts'
import type { MysqlClient, MysqlPool } from '../mysql/mysql-pool.ts'
import { isRead } from './is-read.ts'
import { makeScript, type Script } from './script.ts'

/** The statements that `migrate` would run now, in their order. Reads the version of the schema, and writes nothing. */
export const dryRunMysql = async (pool: MysqlPool): Promise<readonly string[]> => {
  const script = makeScript()
  const getConnection = async (): Promise<MysqlClient> => recording(await pool.getConnection(), script)
  await makeMysqlStorage({ getConnection }).migrate()
  return script.statements
}

/** A lock that is only asked for on paper is always had. */
const lock = [{ held: 1 }]

const recording = (client: MysqlClient, { add }: Script): MysqlClient => ({
  connection: client.connection,
  query: async (sql) => {
    add(sql)
    return [lock, []]
  },
  execute: async (sql, values) => {
    if (isRead(sql)) return client.execute(sql, values)
    add(sql, values)
    return [{ affectedRows: 0 }, []]
  },
  release: () => client.release(),
  destroy: () => client.destroy(),
})

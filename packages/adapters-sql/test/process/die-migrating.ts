import { createTables } from '../../src/migrate/0001-create-tables.ts'
import { migrate } from '../../src/migrate/migrate.ts'
import { openSqlite } from '../../src/sqlite/open-sqlite.ts'

const sql = await openSqlite(String(process.argv[2]))

await migrate(sql, [
  {
    version: 1,
    apply: async (db, dialect) => {
      await createTables.apply(db, dialect)
      process.kill(process.pid, 'SIGKILL')
    },
  },
])

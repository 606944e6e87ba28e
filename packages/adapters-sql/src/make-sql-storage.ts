import { migrate } from './migrate/migrate.ts'
import { migrations } from './migrate/migrations.ts'
import { requireSchema } from './migrate/require-schema.ts'
import { makeKsKeyRepo } from './repo/ks-key-repo.ts'
import { makeLoginThrottle } from './repo/login-throttle.ts'
import { makeSessionRepo } from './repo/session-repo.ts'
import { makeUserRepo } from './repo/user-repo.ts'
import { askAgain } from './run/ask-again.ts'
import type { Sql } from './sql.ts'
import type { SqlStorage } from './sql-storage.ts'

/** The same repositories on every database. */
export const makeSqlStorage = (sql: Sql): SqlStorage => ({
  users: makeUserRepo(sql),
  sessions: makeSessionRepo(sql),
  ksKeys: makeKsKeyRepo(sql),
  throttle: makeLoginThrottle(sql),
  migrate: () => migrate(sql, migrations),
  ping: askAgain(sql, () => requireSchema(sql, migrations)),
  close: () => sql.db.destroy(),
})

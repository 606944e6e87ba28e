import type { Database } from './database.ts'
import { migrate } from './migrate/migrate.ts'
import { migrations } from './migrate/migrations.ts'
import { requireSchema } from './migrate/require-schema.ts'
import { makeKsKeyRepo } from './repo/ks-key-repo.ts'
import { makeLoginThrottle } from './repo/login-throttle.ts'
import { makeSessionRepo } from './repo/session-repo.ts'
import { makeUserRepo } from './repo/user-repo.ts'
import { askAgain } from './run/ask-again.ts'
import type { SqlStorage } from './sql-storage.ts'

/** The same repositories on every database. */
export const makeSqlStorage = (database: Database): SqlStorage => ({
  users: makeUserRepo(database),
  sessions: makeSessionRepo(database),
  ksKeys: makeKsKeyRepo(database),
  throttle: makeLoginThrottle(database),
  migrate: () => migrate(database, migrations),
  ping: askAgain(database, () => requireSchema(database, migrations)),
  close: () => database.db.destroy(),
})

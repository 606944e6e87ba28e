import type { Database } from './database.ts'

/** Where nothing was configured. */
export const defaultDatabase: Database = { _tag: 'Sqlite', path: 'data/ks-auth.db' }

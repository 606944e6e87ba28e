export { SchemaTooNew } from './migrate/schema-too-new.ts'
export { UnreadableRow } from './row/unreadable-row.ts'
export type { SqlStorage } from './sql-storage.ts'

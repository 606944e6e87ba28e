import { DatabaseFailure } from '../run/database-failure.ts'

/** undefined_table of PostgreSQL, ER_NO_SUCH_TABLE of MySQL. */
const codes: ReadonlySet<string | null> = new Set(['42P01', '1146'])

/** Whether a statement was refused for want of a table. SQLite has no code for it. */
export const isMissingTable = (error: unknown): boolean =>
  error instanceof DatabaseFailure
    ? codes.has(error.code)
    : error instanceof Error && error.message.startsWith('no such table: ')

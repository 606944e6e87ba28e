const busy = 5

/**
 * The primary result code of SQLite in an error of the driver: the low byte of the extended one. null for other errors.
 * @photostructure/sqlite 1.2 leaves the code out where a select fails, so there the text has to do.
 */
export const resultCode = (error: unknown): number | null => {
  if (!(error instanceof Error)) return null
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff
  return error.message === 'database is locked' ? busy : null
}

import { resultCode } from './result-code.ts'

/** SQLITE_BUSY: somebody else holds the lock. */
export const isBusy = (error: unknown): boolean => resultCode(error) === 5

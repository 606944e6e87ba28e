import { DatabaseFailure } from './database-failure.ts'

/** Node has it; the language level that is compiled for does not know it yet. */
interface Text {
  readonly isWellFormed: () => boolean
}

const isFit = (text: string): boolean => !text.includes('\0') && (text as unknown as Text).isWellFormed()

/**
 * Throws for text that every database would take in another way: with U+0000 in it, PostgreSQL refuses it, MariaDB keeps
 * it and a driver of SQLite cuts it short; half a surrogate pair becomes another character on its way. Two names could
 * become one. The code is the SQLSTATE for a character that is not in the repertoire.
 */
export const requireText = (values: readonly unknown[]): void => {
  for (const value of values) {
    if (Array.isArray(value)) requireText(value)
    else if (typeof value === 'string' && !isFit(value))
      throw new DatabaseFailure('data refused (22021)', { code: '22021' })
  }
}

import { createHash } from 'node:crypto'

/**
 * A name for the statement, the same for the same text on every connection: PostgreSQL parses and plans it once for each.
 * Our texts are few, and none of them holds a value.
 */
export const makeStatementName = (): ((text: string) => string) => {
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined) return known
    const name = `ks_auth_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`
    names.set(text, name)
    return name
  }
}

import { spellOut } from './spell-out.ts'

/** The statements of a dry run: taken down and not run. */
export interface Script {
  readonly add: (sql: string, values?: readonly unknown[]) => void
  readonly statements: readonly string[]
}

export const makeScript = (): Script => {
  const statements: string[] = []
  return {
    statements,
    add: (sql, values = []) => {
      // Settings of the connection are no part of a migration, and neither is an attempt that was given up.
      if (sql === 'rollback') statements.length = 0
      else if (!sql.startsWith('pragma ')) statements.push(spellOut(sql, values).trimEnd())
    },
  }
}

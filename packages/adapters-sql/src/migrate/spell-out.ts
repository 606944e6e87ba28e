/** The statement with its values in it. Migrations bind whole numbers only, which need no quotes. */
export const spellOut = (sql: string, values: readonly unknown[]): string => {
  if (values.length === 0) return sql
  let next = 0
  return sql.replaceAll(/\$(\d+)|\?/g, (_, position?: string) => {
    const value = values[position === undefined ? next++ : Number(position) - 1]
    if (!Number.isSafeInteger(value)) throw new Error('a migration binds something else than a whole number')
    return String(value)
  })
}

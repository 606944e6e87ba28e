/** A row that no version of ours wrote. Names table and columns and shows none of the values: they may be secrets. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow'

  constructor(table: string, columns: readonly string[]) {
    super(`cannot read ${table}: ${columns.join(', ')}`)
  }
}

/** A row that no version of ours wrote. Names its columns and shows none of the values: they may be secrets. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow'

  constructor(row: string, columns: readonly string[]) {
    super(`cannot read ${row}: ${columns.join(', ')}`)
  }
}

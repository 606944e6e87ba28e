import type { StoredColumns } from '../row/stored-columns.ts'

/** A row whose every value is bound later: what an insert or an update is precompiled with. */
export const boundRow = <Row>(
  columns: StoredColumns<Row>,
  value: <Name extends keyof Row & string>(name: Name) => Row[Name],
): Row => {
  const names = Object.keys(columns) as (keyof Row & string)[]
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Row
}

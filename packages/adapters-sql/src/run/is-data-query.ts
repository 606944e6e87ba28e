import type { CompiledQuery } from 'kysely'

/** Reads or writes rows, again and again; what begins a transaction or changes the schema does not. */
export const isDataQuery = ({ query }: CompiledQuery): boolean =>
  /^(?:Select|Insert|Update|Delete)QueryNode$/.test(query.kind)

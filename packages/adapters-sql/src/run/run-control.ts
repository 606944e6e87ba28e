import { CompiledQuery } from 'kysely'

/** Runs a statement that begins, divides or ends a transaction. */
export const runControl = async (
  on: { readonly executeQuery: (query: CompiledQuery) => Promise<unknown> },
  statement: string,
): Promise<void> => {
  await on.executeQuery(CompiledQuery.raw(statement))
}

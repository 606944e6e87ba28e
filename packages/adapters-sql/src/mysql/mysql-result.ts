import { type CompiledQuery, type QueryResult, UpdateQueryNode } from 'kysely'

/** Our text is in binary columns. */
const readable = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      Buffer.isBuffer(value) ? value.toString() : (value as unknown),
    ]),
  )

/** The rows that an update found: a pool may be set up to count only those that it changed, and tells both in a text. */
const matched = (header: object): bigint | null => {
  const told = 'info' in header ? /\d+/.exec(String(header.info)) : null
  return told === null ? null : BigInt(told[0])
}

/** What mysql2 answers, as Kysely takes it. */
export const mysqlResult = <R>(query: CompiledQuery['query'], answer: unknown): QueryResult<R> => {
  // What is selected is decoded by whoever asked.
  if (Array.isArray(answer)) return { rows: answer.map(readable) as R[] }
  const header = typeof answer === 'object' && answer !== null ? answer : {}
  const affected = 'affectedRows' in header ? BigInt(Number(header.affectedRows)) : 0n
  return { rows: [], numAffectedRows: UpdateQueryNode.is(query) ? (matched(header) ?? affected) : affected }
}

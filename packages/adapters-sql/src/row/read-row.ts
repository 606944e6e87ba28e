import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { UnreadableRow } from './unreadable-row.ts'

/** The decoded row. Throws UnreadableRow. */
export const readRow = <A>(codec: t.Type<A, unknown, unknown>, row: unknown): A => {
  const decoded = codec.decode(row)
  if (E.isRight(decoded)) return decoded.right
  const columns = decoded.left.map(({ context }) => context[1]?.key ?? 'no row')
  throw new UnreadableRow(codec.name, [...new Set(columns)])
}

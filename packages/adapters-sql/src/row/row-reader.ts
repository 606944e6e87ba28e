import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { UnreadableRow } from './unreadable-row.ts'

/**
 * Decodes rows, and throws UnreadableRow where one cannot be. Column by column: io-ts itself makes a context for each of
 * them, which costs more than all the rest of reading, to say in the end what the name of the column says.
 */
export const rowReader = <P extends t.Props>(codec: t.TypeC<P>): ((row: unknown) => t.TypeOf<t.TypeC<P>>) => {
  const columns = Object.entries(codec.props)

  return (row) => {
    const values: object = typeof row === 'object' && row !== null ? row : {}
    const read: Record<string, unknown> = {}
    let unreadable: string[] | null = null
    for (const [column, stored] of columns) {
      const decoded = stored.validate(Reflect.get(values, column), [])
      if (E.isRight(decoded)) read[column] = decoded.right
      else unreadable = [...(unreadable ?? []), column]
    }
    if (unreadable !== null) throw new UnreadableRow(codec.name, unreadable)
    // Every column was decoded by its own codec.
    return read as t.TypeOf<t.TypeC<P>>
  }
}

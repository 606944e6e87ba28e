import * as t from 'io-ts'

export const TextOrNull: t.Type<string | null, unknown> = t.union([t.string, t.null])

import * as t from 'io-ts'

/** Clients send nothing or `{}`; whatever object it is, nobody reads it. */
export const NoBody: t.Type<object, unknown> = t.type({}, 'NoBody')

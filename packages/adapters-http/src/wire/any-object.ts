import * as t from 'io-ts'

/** An object whose members nobody here reads: the body of a route that takes none. */
export const AnyObject: t.Type<object, unknown> = t.type({}, 'AnyObject')

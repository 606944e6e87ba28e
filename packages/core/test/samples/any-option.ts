import fc from 'fast-check'
import * as O from 'fp-ts/lib/Option.js'

export const anyOption = <A>(arbitrary: fc.Arbitrary<A>): fc.Arbitrary<O.Option<A>> =>
  fc.option(arbitrary, { nil: null }).map(O.fromNullable)

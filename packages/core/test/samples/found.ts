import * as O from 'fp-ts/lib/Option.js'

/** What a lookup that has to find something found. */
export const found = <A>(option: O.Option<A>): A => {
  if (O.isNone(option)) throw new Error('nothing was found')
  return option.value
}

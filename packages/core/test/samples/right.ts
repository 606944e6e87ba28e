import * as E from 'fp-ts/lib/Either.js'

/** The value of something that has to succeed. */
export const right = <A>(either: E.Either<unknown, A>): A => {
  if (E.isLeft(either)) throw new Error(`refused: ${JSON.stringify(either.left)}`)
  return either.right
}

import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { MalformedRequest } from './transport-failure.ts'

/** The body as its codec wants it; the failure names the first member that is wrong, never what it holds. */
export const decodeBody =
  <A>(codec: t.Type<A, unknown>) =>
  (body: object): E.Either<MalformedRequest, A> =>
    E.mapLeft(([first]: t.Errors): MalformedRequest => malformedAt(first ? placeOf(first) : 'body'))(codec.decode(body))

const malformedAt = (where: string): MalformedRequest => ({ _tag: 'MalformedRequest', where })

/** Positions of intersections and unions are the codec's own affair. */
const placeOf = ({ context }: t.ValidationError): string => {
  const keys = context.map(({ key }) => key).filter((key) => !/^\d*$/.test(key))
  return keys.length === 0 ? 'body' : keys.join('.')
}

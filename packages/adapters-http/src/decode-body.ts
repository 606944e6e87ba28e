import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { MalformedRequest } from './transport-failure.ts'

/** The body as its codec wants it; the failure names the first member that is wrong, never what it holds. */
export const decodeBody = <A>(codec: t.Type<A, unknown>, body: unknown): E.Either<MalformedRequest, A> =>
  E.mapLeft(
    ([first]: t.Errors): MalformedRequest => ({ _tag: 'MalformedRequest', where: first ? placeOf(first) : 'body' }),
  )(codec.decode(body))

/** Positions of intersections and unions are the codec's own affair. */
const placeOf = ({ context }: t.ValidationError): string =>
  context
    .map(({ key }) => key)
    .filter((key) => !/^\d*$/.test(key))
    .join('.') || 'body'

import * as E from 'fp-ts/lib/Either.js'
import type { BadSignature } from '../model/failure.ts'

/** Nothing is opened for somebody who cannot sign for it. */
export const requireSignature = (signed: boolean): E.Either<BadSignature, void> =>
  signed ? E.right(undefined) : E.left({ _tag: 'BadSignature' })

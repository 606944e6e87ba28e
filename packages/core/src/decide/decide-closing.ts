import * as E from 'fp-ts/lib/Either.js'
import type { NoSuchSession } from '../model/failure.ts'

export const decideClosing = (wasThere: boolean): E.Either<NoSuchSession, void> =>
  wasThere ? E.right(undefined) : E.left({ _tag: 'NoSuchSession' })

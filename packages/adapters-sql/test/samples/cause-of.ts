import type { StorageUnavailable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { expect } from 'vitest'

/** The cause that a call gives for not being answered. */
export const causeOf = async (name: string, call: TaskEither<{ readonly _tag: string }, unknown>): Promise<Error> => {
  const result = await call()
  const unavailable = E.left({ _tag: 'StorageUnavailable', cause: expect.any(Error) as unknown })
  expect({ [name]: result }).toEqual({ [name]: unavailable })
  return (result as E.Left<StorageUnavailable>).left.cause as Error
}

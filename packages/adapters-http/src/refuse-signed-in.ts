import type { Caller, KsAuth, NotSignedIn, StorageUnavailable } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'

/** A refusal that is for the eyes of signed-in callers: who is not signed in is told that, and nothing about the request. */
export const refuseSignedIn =
  ({ currentUser }: KsAuth, caller: Caller) =>
  <Failure>(failure: Failure): TE.TaskEither<Failure | NotSignedIn | StorageUnavailable, never> =>
    pipe(
      currentUser(caller),
      TE.flatMap(() => TE.left<Failure | NotSignedIn | StorageUnavailable>(failure)),
    )

import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideAuthorization } from '../decide/decide-authorization.ts'
import type { Caller } from '../model/caller.ts'
import type { AuthorizationDenied, StorageUnavailable } from '../model/failure.ts'
import type { Deps } from './deps.ts'
import { findCaller } from './find-caller.ts'

/** The data of the event; a refusal says who refused, and only then anybody is looked up. */
export const requireData =
  (deps: Pick<Deps, 'sessions' | 'crypto' | 'clock'>) =>
  <A>(caller: Caller, data: A | null): TE.TaskEither<AuthorizationDenied | StorageUnavailable, A> =>
    data === null
      ? pipe(
          findCaller(deps)(caller),
          TE.flatMapEither((user) => decideAuthorization(data, user)),
        )
      : TE.right(data)

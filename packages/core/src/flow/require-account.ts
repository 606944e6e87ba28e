import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { forbidAnonymous } from '../decide/forbid-anonymous.ts'
import type { Caller } from '../model/caller.ts'
import type { AnonymousNotAllowed, NotSignedIn, StorageUnavailable } from '../model/failure.ts'
import type { SignedIn } from '../model/session.ts'
import type { Deps } from './deps.ts'
import { requireSession } from './require-session.ts'

/** The session of somebody who is not a temporary user. */
export const requireAccount =
  (deps: Pick<Deps, 'sessions' | 'crypto' | 'clock'>) =>
  (caller: Caller): TE.TaskEither<NotSignedIn | AnonymousNotAllowed | StorageUnavailable, SignedIn> =>
    pipe(requireSession(deps)(caller), TE.flatMapEither(forbidAnonymous))

import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as T from 'fp-ts/lib/Task.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideSession } from '../decide/decide-session.ts'
import type { Caller } from '../model/caller.ts'
import type { NotSignedIn, StorageUnavailable } from '../model/failure.ts'
import type { SignedIn } from '../model/session.ts'
import type { Deps } from './deps.ts'

/** The caller's session and user, or NotSignedIn. */
export const requireSession =
  ({ sessions, crypto, clock }: Pick<Deps, 'sessions' | 'crypto' | 'clock'>) =>
  ({ client, token }: Caller): TE.TaskEither<NotSignedIn | StorageUnavailable, SignedIn> => {
    if (token === null) return TE.left({ _tag: 'NotSignedIn' })
    return pipe(
      crypto.digestToken(token),
      T.flatMap(sessions.find),
      T.map(E.flatMap((found) => decideSession(found, client, clock.now()))),
    )
  }

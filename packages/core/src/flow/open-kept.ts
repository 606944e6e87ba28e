import type * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Caller } from '../model/caller.ts'
import type { SessionKeyStale, StorageUnavailable, Undecryptable } from '../model/failure.ts'
import { after } from '../model/instant.ts'
import { ksKeyLifetime } from '../model/ks-key.ts'
import type { SealedPayload } from '../model/sealed-payload.ts'
import type { SignedIn } from '../model/session.ts'
import type { Deps } from './deps.ts'
import { keptKeys } from './kept-keys.ts'
import { openPayload } from './open-payload.ts'
import { tellOpening } from './tell-opening.ts'

/** Opens a payload that came without a code, with a key in custody that is not older than the platform lets keys be. */
export const openKept =
  (deps: Pick<Deps, 'ksKeys' | 'crypto' | 'clock' | 'events'>) =>
  <A>(
    { client }: Caller,
    signedIn: SignedIn,
    payload: SealedPayload,
    read: (plain: string) => E.Either<Undecryptable, A>,
  ): TE.TaskEither<SessionKeyStale | Undecryptable | StorageUnavailable, A> =>
    pipe(
      keptKeys(deps)(signedIn),
      TE.flatMap((keys) =>
        openPayload(deps)({ payload, keys, notBefore: after(deps.clock.now(), -ksKeyLifetime), read }),
      ),
      tellOpening(deps)(client, signedIn.user.id),
    )

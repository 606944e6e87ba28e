import type * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Client } from '../model/client.ts'
import type { StorageUnavailable, Undecryptable } from '../model/failure.ts'
import type { KsKey } from '../model/ks-key.ts'
import type { SealedPayload } from '../model/sealed-payload.ts'
import type { Deps } from './deps.ts'
import { openPayload } from './open-payload.ts'
import { tellOpening } from './tell-opening.ts'

/**
 * Opens a payload with the key of an exchange just made. The platform may give one key for many codes, so that key is
 * taken into custody first and its failures count like all others; when it is void already, nothing opens.
 */
export const openFresh =
  (deps: Pick<Deps, 'ksKeys' | 'crypto' | 'clock' | 'events'>) =>
  <A>(
    client: Client,
    key: KsKey,
    payload: SealedPayload,
    read: (plain: string) => E.Either<Undecryptable, A>,
  ): TE.TaskEither<Undecryptable | StorageUnavailable, A> =>
    pipe(
      deps.ksKeys.put(key, null),
      TE.flatMap(() => openPayload(deps)({ payload, keys: [key], notBefore: key.obtainedAt, read })),
      TE.mapLeft((failure): Undecryptable | StorageUnavailable =>
        failure._tag === 'SessionKeyStale' ? { _tag: 'Undecryptable' } : failure,
      ),
      tellOpening(deps)(client, null),
    )

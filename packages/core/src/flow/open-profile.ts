import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { requireSignature } from '../decide/require-signature.ts'
import type { SignedPayload } from '../inputs.ts'
import type { Client } from '../model/client.ts'
import type { BadSignature, StorageUnavailable, Undecryptable } from '../model/failure.ts'
import type { KsKey } from '../model/ks-key.ts'
import type { Profile } from '../model/profile.ts'
import { readProfilePayload } from '../model/read-profile-payload.ts'
import type { Deps } from './deps.ts'
import { openFresh } from './open-fresh.ts'

/** The profile that the person of this exchange authorised. */
export const openProfile =
  (deps: Pick<Deps, 'ksKeys' | 'crypto' | 'clock' | 'events'>) =>
  (
    client: Client,
    key: KsKey,
    data: SignedPayload,
  ): TE.TaskEither<BadSignature | Undecryptable | StorageUnavailable, Profile> =>
    pipe(
      isSigned(deps)(key, data),
      TE.flatMapEither(requireSignature),
      TE.flatMap(() => openFresh(deps)(client, key, data, readProfilePayload(client.appId, key.openid))),
    )

const isSigned =
  ({ crypto }: Pick<Deps, 'crypto'>) =>
  ({ sealed }: KsKey, { rawData, signature }: SignedPayload): TE.TaskEither<never, boolean> =>
    pipe(
      crypto.unseal(sealed),
      TE.flatMapTask((key) => crypto.isSignedBy(key, rawData, signature)),
      TE.orElse(() => TE.right(false)),
    )

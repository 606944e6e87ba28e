import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { SignedPayload } from '../inputs.ts'
import type { Client } from '../model/client.ts'
import type { BadSignature, StorageUnavailable, Undecryptable } from '../model/failure.ts'
import type { KsKey } from '../model/ks-key.ts'
import type { SyncPolicy } from '../model/sync-policy.ts'
import type { Told } from '../model/with-ks.ts'
import type { Deps } from './deps.ts'
import { openProfile } from './open-profile.ts'

/** What the platform told with a link: nothing, where the person was not asked. */
export const openTold =
  (deps: Pick<Deps, 'ksKeys' | 'crypto' | 'clock' | 'events'>) =>
  (
    client: Client,
    key: KsKey,
    data: SignedPayload | null,
    policy: SyncPolicy,
  ): TE.TaskEither<BadSignature | Undecryptable | StorageUnavailable, Told | null> =>
    data === null
      ? TE.right(null)
      : pipe(
          openProfile(deps)(client, key, data),
          TE.map((profile) => ({ profile, policy })),
        )

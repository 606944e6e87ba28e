import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StorageUnavailable } from '../model/failure.ts'
import type { KsKeyRef } from '../model/ks-key.ts'
import type { SignedIn } from '../model/session.ts'
import type { Deps } from './deps.ts'

/**
 * The keys that data from a signed-in device can be under: that of its own session, then the newest of the identity
 * (calling ks.login 可能会刷新登录态). Keys of the user's other sessions are not among them.
 */
export const keptKeys =
  ({ ksKeys }: Pick<Deps, 'ksKeys'>) =>
  ({ session, user: { pool, ks } }: SignedIn): TE.TaskEither<StorageUnavailable, readonly KsKeyRef[]> => {
    if (ks === null) return TE.right([])
    const own = session.ksKey === null ? [] : [{ pool, openid: ks.openid, fingerprint: session.ksKey }]
    return pipe(
      ksKeys.newest(pool, ks.openid),
      TE.map((newest) => (O.isSome(newest) ? [...own, newest.value] : own)),
    )
  }

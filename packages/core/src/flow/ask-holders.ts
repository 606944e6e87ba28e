import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { NameHolder } from '../decide/decide-account-change.ts'
import type { Pool } from '../model/client.ts'
import type { StorageUnavailable } from '../model/failure.ts'
import type { LoginName } from '../model/login-name.ts'
import type { Deps } from './deps.ts'
import { findByName } from './find-by-name.ts'

/** Who has the names, where somebody has them. */
export const askHolders =
  (deps: Pick<Deps, 'users'>) =>
  (pool: Pool, names: readonly LoginName[]): TE.TaskEither<StorageUnavailable, readonly NameHolder[]> =>
    pipe(
      names,
      TE.traverseSeqArray((name) => holderOf(deps)(pool, name)),
      TE.map((holders) => holders.flat()),
    )

const holderOf =
  (deps: Pick<Deps, 'users'>) =>
  (pool: Pool, name: LoginName): TE.TaskEither<StorageUnavailable, readonly NameHolder[]> =>
    pipe(
      findByName(deps)(pool, name),
      TE.map((found) => (O.isSome(found) ? [{ kind: name.kind, user: found.value.id }] : [])),
    )

import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { NotSignedIn, StorageUnavailable } from '../model/failure.ts'
import type { SignedIn } from '../model/session.ts'
import type { User } from '../model/user.ts'
import type { Deps } from './deps.ts'

/** The caller's user as it is now: what a decision, and each decision after a lost race, starts from. */
export const askSelf =
  ({ users }: Pick<Deps, 'users'>) =>
  ({ user }: SignedIn): TE.TaskEither<NotSignedIn | StorageUnavailable, User> =>
    pipe(users.findById(user.pool, user.id), TE.flatMap(TE.fromOption((): NotSignedIn => ({ _tag: 'NotSignedIn' }))))

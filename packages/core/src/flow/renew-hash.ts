import { pipe } from 'fp-ts/lib/function.js'
import type { Task } from 'fp-ts/lib/Task.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { PasswordVerdict } from '../model/password-verdict.ts'
import type { User } from '../model/user.ts'
import type { Deps } from './deps.ts'

/** Hashes a proven password with today's parameters. Not worth failing a login: the next one tries again. */
export const renewHash =
  ({ users, crypto }: Pick<Deps, 'users' | 'crypto'>) =>
  (user: User, password: string, verdict: PasswordVerdict): Task<User> =>
    verdict === 'outdated'
      ? pipe(
          crypto.hashPassword(password),
          TE.flatMap((passwordHash) => users.save({ ...user, passwordHash })),
          TE.getOrElse(() => async () => user),
        )
      : async () => user

import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Overloaded, PasswordRefused } from '../model/failure.ts'
import { checkPassword } from '../model/password-policy.ts'
import type { PasswordHash } from '../model/user.ts'
import type { Deps } from './deps.ts'

export const hashNewPassword =
  ({ crypto, settings }: Pick<Deps, 'crypto' | 'settings'>) =>
  (password: string): TE.TaskEither<PasswordRefused | Overloaded, PasswordHash> =>
    pipe(TE.fromEither(checkPassword(settings.passwordPolicy, password)), TE.flatMap(crypto.hashPassword))

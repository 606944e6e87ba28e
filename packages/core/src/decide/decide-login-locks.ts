import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import { accountLock } from '../model/account-lock.ts'
import { nameAttempts, nobodysAttempts } from '../model/attempt-key.ts'
import type { AttemptLimit } from '../model/attempt-limit.ts'
import type { Pool } from '../model/client.ts'
import type { Lock } from '../model/lock.ts'
import type { LoginName } from '../model/login-name.ts'
import { noEnd } from '../model/no-end.ts'
import type { User } from '../model/user.ts'

interface LoginLocks {
  /** Under which the name is answered. */
  readonly answers: Omit<Lock, 'hash'>
  /** Against which the password is tried. */
  readonly tried: Lock
  /** Which takes the place of a lock that refuses, and refuses nothing. */
  readonly nobody: Lock
}

/**
 * What is answered is limited by name, whether somebody has it or not; what is tried is limited by account. Where an
 * account has been guessed at enough over other names of it, a password is held against nobody's hash: a wrong one's
 * answer after a wrong one's work. So no refusal tells which names are of one account.
 */
export const decideLoginLocks = (
  pool: Pool,
  name: LoginName,
  found: O.Option<User>,
  limit: AttemptLimit,
): LoginLocks => {
  const nobody: Lock = {
    key: nobodysAttempts(pool, name),
    limit: { ...limit, attempts: noEnd, consecutive: noEnd },
    hash: null,
  }
  return {
    answers: { key: nameAttempts(pool, name), limit: { ...limit, consecutive: noEnd } },
    tried: pipe(
      found,
      O.match(
        () => nobody,
        (user) => accountLock(user, limit),
      ),
    ),
    nobody,
  }
}

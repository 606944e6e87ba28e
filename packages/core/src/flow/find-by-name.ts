import type { Option } from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Pool } from '../model/client.ts'
import type { StorageUnavailable } from '../model/failure.ts'
import type { LoginName } from '../model/login-name.ts'
import type { User } from '../model/user.ts'
import type { Deps } from './deps.ts'

/** Who has the name, verified or not. */
export const findByName =
  ({ users }: Pick<Deps, 'users'>) =>
  (pool: Pool, name: LoginName): TaskEither<StorageUnavailable, Option<User>> => {
    switch (name.kind) {
      case 'username':
        return users.findByUsername(pool, name.value)
      case 'email':
        return users.findByEmail(pool, name.value)
      case 'phone':
        return users.findByPhone(pool, name.value)
    }
  }

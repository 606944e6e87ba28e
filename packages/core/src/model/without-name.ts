import type { LoginName } from './login-name.ts'
import type { User } from './user.ts'

/** The user without any name of this kind. */
export const withoutName = (user: User, kind: LoginName['kind']): User =>
  user[kind] === null ? user : { ...user, [kind]: null }

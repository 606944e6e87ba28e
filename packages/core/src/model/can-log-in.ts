import type { User } from './user.ts'

/** Whether some way to log in is left: the Kuaishou account, or a name with a password. */
export const canLogIn = ({ ks, passwordHash, username, email, phone }: User): boolean =>
  ks !== null || (passwordHash !== null && (username !== null || email !== null || phone !== null))

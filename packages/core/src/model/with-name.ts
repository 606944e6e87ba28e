import type { LoginName } from './login-name.ts'
import type { User } from './user.ts'

/** The user with this name. A name that the user has already keeps what is known of it; a new one is unverified. */
export const withName = (user: User, name: LoginName): User => {
  switch (name.kind) {
    case 'username':
      return user.username === name.value ? user : { ...user, username: name.value }
    case 'email':
      return user.email?.address === name.value ? user : { ...user, email: { address: name.value, verified: false } }
    case 'phone':
      return user.phone?.number === name.value ? user : { ...user, phone: { number: name.value, verified: false } }
  }
}

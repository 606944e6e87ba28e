import type { User } from '../model/user.ts'
import type { LoginDecision } from './decide-login.ts'

/** A new temporary user each time, whoever asks: there is nothing to recognise one by. */
export const decideAnonymousLogin = (fresh: User): LoginDecision => ({
  _tag: 'Created',
  user: { ...fresh, anonymous: true },
})

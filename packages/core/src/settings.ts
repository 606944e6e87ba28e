import type { AttemptLimit } from './model/attempt-limit.ts'
import type { PasswordPolicy } from './model/password-policy.ts'
import { strictPasswords } from './model/strict-passwords.ts'

/** What a deployment may choose. All of it has a default. */
export interface Settings {
  /** Milliseconds from a login to the end of its session: a minute to 30 days, which is also the default. */
  readonly sessionLifetime: number
  /** Asked when a password is set, never when somebody logs in. */
  readonly passwordPolicy: PasswordPolicy
  /** Password attempts on one account, over all its names and routes; and on one name, in windows alone. */
  readonly passwordAttempts: AttemptLimit
}

const minute = 60 * 1000
const day = 24 * 60 * minute

export const defaultSettings: Settings = {
  sessionLifetime: 30 * day,
  passwordPolicy: strictPasswords,
  passwordAttempts: { attempts: 10, windowMs: 15 * minute, consecutive: 100 },
}

import type { AttemptLimit } from './attempt-limit.ts'
import type { PasswordHash } from './user.ts'

/** What a password is held against, where attempts at it are counted, and up to which limit. */
export interface Lock {
  readonly key: string
  readonly limit: AttemptLimit
  /** null is nobody's: whatever is held against it is wrong, after a wrong one's work. */
  readonly hash: PasswordHash | null
}

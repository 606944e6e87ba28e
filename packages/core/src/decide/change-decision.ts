import type { User } from '../model/user.ts'

/** `Unchanged` needs no write. `Revoking`: the user's other sessions end with the write. */
export interface ChangeDecision {
  readonly _tag: 'Unchanged' | 'Changed' | 'Revoking'
  readonly user: User
}

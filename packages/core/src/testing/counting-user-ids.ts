import type { UserId } from '../model/user-id.ts'
import type { UserIds } from '../ports.ts'

/** Ids 1, 2, 3 …: unique in one process only. */
export const makeCountingUserIds = (): UserIds => {
  let last = 0
  return { next: () => ++last as UserId }
}

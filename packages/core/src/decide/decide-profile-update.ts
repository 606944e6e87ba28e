import type { Instant } from '../model/instant.ts'
import { mergeProfile } from '../model/merge-profile.ts'
import { isAssigned, type Profile, profileFields } from '../model/profile.ts'
import type { User } from '../model/user.ts'
import type { ChangeDecision } from './change-decision.ts'

/** What the user says of himself replaces what was there; null and '' clear a field, which stays assigned. */
export const decideProfileUpdate = (user: User, change: Profile, now: Instant): ChangeDecision => {
  const isNews = profileFields.some((field) => isAssigned(change, field) && change[field] !== user.profile[field])
  if (!isNews) return { _tag: 'Unchanged', user }
  const profile = mergeProfile('overwrite')(user.profile, change)
  return { _tag: 'Changed', user: { ...user, profile, updatedAt: now } }
}

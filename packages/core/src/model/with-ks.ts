import type { Instant } from './instant.ts'
import { mergeProfile } from './merge-profile.ts'
import type { Openid } from './openid.ts'
import type { Profile } from './profile.ts'
import type { SyncPolicy } from './sync-policy.ts'
import type { User } from './user.ts'

/** What the platform told with an authorised profile, and what the app wants done with it. */
export interface Told {
  readonly profile: Profile
  readonly policy: SyncPolicy
}

/**
 * The user with this Kuaishou account. What the platform told is kept whole whatever the policy says; the policy
 * governs the first level only.
 */
export const withKs = (
  user: User,
  { openid, told, now }: { readonly openid: Openid; readonly told: Told | null; readonly now: Instant },
): User => {
  if (told === null) return { ...user, ks: { openid, told: user.ks?.told ?? {} }, updatedAt: now }
  return {
    ...user,
    ks: { openid, told: told.profile },
    profile: mergeProfile(told.policy)(user.profile, told.profile),
    authorized: true,
    updatedAt: now,
  }
}

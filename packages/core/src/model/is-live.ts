import type { Instant } from './instant.ts'
import type { SignedIn } from './session.ts'

/** A session counts until it expires or its user's sessions are revoked. */
export const isLive = ({ session, user }: SignedIn, now: Instant): boolean =>
  now < session.expiresAt && session.epoch === user.epoch

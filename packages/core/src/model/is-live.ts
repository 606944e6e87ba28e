import type { Instant } from './instant.ts'
import type { Session } from './session.ts'

/** A session counts until it expires. */
export const isLive = ({ expiresAt }: Session, now: Instant): boolean => now < expiresAt

import type { Session } from '@ks-auth/core'

/** A number of seconds, which clients calculate with: as text, or 30 and less, it counts as expired. */
export const expiresIn = ({ openedAt, expiresAt }: Session): number => Math.floor((expiresAt - openedAt) / 1000)

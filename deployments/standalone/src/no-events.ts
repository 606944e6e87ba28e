import type { AuthEvents } from '@ks-auth/core'

/** Nobody listens yet. */
export const noEvents: AuthEvents = { tell: () => async () => undefined }

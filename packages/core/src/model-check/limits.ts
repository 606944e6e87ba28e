import type { Settings } from '../settings.ts'

const minute = 60_000

/** Small enough for a sequence of steps to meet every limit. */
export const limits: Pick<Settings, 'sessionLifetime' | 'passwordAttempts'> = {
  sessionLifetime: 2 * 24 * 60 * minute,
  passwordAttempts: { attempts: 3, windowMs: 15 * minute, consecutive: 4 },
}

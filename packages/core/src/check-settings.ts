import type { Settings } from './settings.ts'

const minute = 60 * 1000
const day = 24 * 60 * minute

/** The settings, when a deployment may have them. Throws RangeError: a wrong one is a mistake of the programmer. */
export const checkSettings = (settings: Settings): Settings => {
  const { sessionLifetime, passwordPolicy, passwordAttempts } = settings
  requireWhole('sessionLifetime', sessionLifetime, minute, 30 * day)
  requireWhole('passwordPolicy.minimumLength', passwordPolicy.minimumLength, 1, 64)
  for (const name of ['attempts', 'windowMs', 'consecutive'] as const)
    requireWhole(`passwordAttempts.${name}`, passwordAttempts[name], 1, Number.MAX_SAFE_INTEGER)
  return settings
}

const requireWhole = (name: string, value: number, least: number, most: number): void => {
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw new RangeError(`${name} has to be a whole number from ${least} to ${most}`)
}

import { limits } from '../limits.ts'
import type { Model, ModelUser } from './model.ts'

const { attempts, windowMs, consecutive } = limits.passwordAttempts

/** Whether there may be one more attempt. One that may be is counted. */
const mayTry = ({ attempts: rows, now }: Model, key: string, longestRow: number): boolean => {
  const { start, inWindow, inARow } = rows.get(key) ?? { start: now, inWindow: 0, inARow: 0 }
  const current = now < start + windowMs ? { start, inWindow } : { start: now, inWindow: 0 }
  if (current.inWindow >= attempts || inARow >= longestRow) return false
  rows.set(key, { start: current.start, inWindow: current.inWindow + 1, inARow: inARow + 1 })
  return true
}

export type Verdict = 'right' | 'WrongCredentials' | 'TooManyAttempts'

/** Tries the password of a user. */
export const tryPassword = (model: Model, { user, password }: ModelUser, tried: string | null): Verdict => {
  const key = `user ${user}`
  if (!mayTry(model, key, consecutive)) return 'TooManyAttempts'
  if (password === null || password !== tried) return 'WrongCredentials'
  model.attempts.delete(key)
  return 'right'
}

/** Tries it for whoever has a name: what the account refuses looks like a wrong password, what the name refuses does not. */
export const tryLogin = (model: Model, name: string, user: ModelUser | undefined, tried: string): Verdict => {
  if (!mayTry(model, name, Number.POSITIVE_INFINITY)) return 'TooManyAttempts'
  const verdict = user === undefined ? 'TooManyAttempts' : tryPassword(model, user, tried)
  if (verdict === 'TooManyAttempts') mayTry(model, `nobody ${name}`, Number.POSITIVE_INFINITY)
  const row = model.attempts.get(name)
  if (verdict === 'right' && row !== undefined) row.inWindow--
  return verdict === 'right' ? 'right' : 'WrongCredentials'
}

/** A proof by Kuaishou: the row begins anew, the window stays. */
export const absolve = (model: Model, { user }: ModelUser): void => {
  const row = model.attempts.get(`user ${user}`)
  if (row !== undefined) row.inARow = 0
}

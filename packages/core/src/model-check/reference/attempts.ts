import { limits } from '../limits.ts'
import type { Model, ModelUser } from './model.ts'

const { attempts, windowMs, consecutive } = limits.passwordAttempts

/** Whether there may be one more attempt. One that may be is counted. */
const mayTry = ({ attempts: rows, now }: Model, key: string): boolean => {
  const { start, inWindow, inARow } = rows.get(key) ?? { start: now, inWindow: 0, inARow: 0 }
  const current = now < start + windowMs ? { start, inWindow } : { start: now, inWindow: 0 }
  if (current.inWindow >= attempts || inARow >= consecutive) return false
  rows.set(key, { start: current.start, inWindow: current.inWindow + 1, inARow: inARow + 1 })
  return true
}

/** Tries the password of a user, or of a name that nobody has: that is always wrong. */
export const tryPassword = (
  model: Model,
  whose: ModelUser | string,
  password: string | null,
): 'right' | 'WrongCredentials' | 'TooManyAttempts' => {
  const key = typeof whose === 'string' ? whose : `user ${whose.user}`
  if (!mayTry(model, key)) return 'TooManyAttempts'
  if (typeof whose === 'string' || whose.password === null || whose.password !== password) return 'WrongCredentials'
  model.attempts.delete(key)
  return 'right'
}

/** A proof by Kuaishou: the row begins anew, the window stays. */
export const absolve = (model: Model, { user }: ModelUser): void => {
  const row = model.attempts.get(`user ${user}`)
  if (row !== undefined) row.inARow = 0
}

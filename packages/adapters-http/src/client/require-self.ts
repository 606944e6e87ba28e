import type { Device } from './device.ts'
import type { StoredSession } from './session-store.ts'

/** 604 for a user object that has outlived its session: what it asks for must not happen to whoever came after. */
export const requireSelf = ({ session, error }: Device, id: number): StoredSession => {
  const stored = session.read()
  if (stored === null || stored.userId !== id) throw error(604)
  return stored
}

import type { Device } from './device.ts'
import { requireSelf } from './require-self.ts'
import type { StoredSession } from './session-store.ts'

/** 612: a temporary user must log in or register before linking or changing the account. */
export const requireAccount = (device: Device, id: number): StoredSession => {
  const stored = requireSelf(device, id)
  if (stored.anonymous) throw device.error(612)
  return stored
}

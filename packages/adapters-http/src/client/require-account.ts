import type { Device } from './device.ts'
import { requireSelf } from './require-self.ts'

/** 612: a temporary user must log in or register before linking or changing the account. */
export const requireAccount = (device: Device, id: number): void => {
  if (requireSelf(device, id).anonymous) throw device.error(612)
}

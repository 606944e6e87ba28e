import type { Call } from './call.ts'
import type { Device } from './device.ts'
import { expectOk } from './expect-ok.ts'
import type { KsResponse } from './ks-runtime.ts'
import { isRecord } from './read-login.ts'
import { isLive } from './session-store.ts'
import type { UserRecord } from './user-record.ts'

/** Asks for the user who is signed in; 604 where nobody is. */
export const selfCall = ({ session, error }: Device): Call => {
  const stored = session.read()
  if (!isLive(stored)) throw error(604)
  return { method: 'GET', path: `/hserve/v2.5/user/info/${stored.userId}/` }
}

export const recordIn = (device: Device, response: KsResponse): UserRecord => {
  const { data } = expectOk(device, response)
  if (!isRecord(data)) throw device.error(500)
  return data
}

import type { Device } from './device.ts'
import { expectOk } from './expect-ok.ts'
import type { KsResponse } from './ks-runtime.ts'
import { readLogin } from './read-login.ts'
import type { UserRecord } from './user-record.ts'

/** Keeps the session that an answer to a login brings. null where the answer does not tell the user. */
export const enter = (device: Device, response: KsResponse, anonymous = false): UserRecord | null => {
  const login = readLogin(expectOk(device, response).data)
  if (login === undefined) throw device.error(500)
  device.session.keep({ ...login.session, anonymous })
  return login.user
}

import { type CurrentUser, makeCurrentUser } from './current-user.ts'
import type { Device } from './device.ts'
import { recordIn, selfCall } from './read-self.ts'
import type { UserRecord } from './user-record.ts'

/** The user after a login. Only an answer that tells nothing but the id costs a second request. */
export const toUser = async (device: Device, record: UserRecord | null): Promise<CurrentUser> =>
  makeCurrentUser(device, record ?? recordIn(device, await device.send(selfCall(device))))

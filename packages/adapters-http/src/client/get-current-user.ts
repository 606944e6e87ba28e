import { authorised } from './authorised.ts'
import { type CurrentUser, makeCurrentUser } from './current-user.ts'
import type { Device } from './device.ts'
import { recordIn, selfCall } from './read-self.ts'

/** Who is signed in, asked of the server; 604 without a request where the device knows that nobody is. */
export const getCurrentUser = (device: Device): Promise<CurrentUser> =>
  device.share(['getCurrentUser', device.session.read()?.token], async () =>
    makeCurrentUser(device, recordIn(device, await authorised(device, () => selfCall(device)))),
  )

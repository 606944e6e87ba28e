import type { CurrentUser } from './current-user.ts'
import type { Device } from './device.ts'
import { enter } from './enter.ts'
import { toUser } from './to-user.ts'

/** A temporary user, who can become a real one by a registration or a first login with Kuaishou. */
export const anonymousLogin = (device: Device): Promise<CurrentUser> =>
  device.share(
    ['anonymousLogin'],
    () =>
      device.inTurn(async () => {
        const response = await device.send({ method: 'POST', path: '/hserve/v2.0/login/anonymous/' })
        return toUser(device, enter(device, response, true))
      }),
    'anybody',
  )

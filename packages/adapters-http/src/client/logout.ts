import type { Device } from './device.ts'
import { expectOk } from './expect-ok.ts'
import type { KsResponse } from './ks-runtime.ts'

/** Ends the session on the server and on the device. One that is over already (401) ends on the device all the same. */
export const logout = (device: Device): Promise<KsResponse> =>
  device.share(
    ['logout'],
    () =>
      device.inTurn(async () => {
        const response = await device.send({ method: 'POST', path: '/hserve/v2.0/session/destroy/' })
        if (response.statusCode !== 401) expectOk(device, response)
        device.session.clear()
        return response
      }),
    'nobody',
  )

import { authorised } from './authorised.ts'
import type { Device } from './device.ts'
import { expectOk } from './expect-ok.ts'
import type { KsResponse } from './ks-runtime.ts'
import { requireSelf } from './require-self.ts'

export const updateFields = async (device: Device, id: number, fields: object): Promise<KsResponse> => {
  const response = await authorised(device, () => {
    requireSelf(device, id)
    return { method: 'PUT', path: '/hserve/v2.5/user/info/', data: fields }
  })
  return expectOk(device, response)
}

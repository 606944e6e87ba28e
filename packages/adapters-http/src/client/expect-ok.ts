import type { Device } from './device.ts'
import type { KsResponse } from './ks-runtime.ts'
import { membersOf } from './members-of.ts'

/** The answer, or an HError of its status with what the server says about it. */
export const expectOk = ({ error }: Pick<Device, 'error'>, response: KsResponse): KsResponse => {
  const { statusCode, data } = response
  if (statusCode >= 200 && statusCode < 300) return response
  const { error_msg, message } = membersOf(data)
  const text = error_msg ?? message
  throw error(statusCode, typeof text === 'string' && text !== '' ? text : undefined)
}

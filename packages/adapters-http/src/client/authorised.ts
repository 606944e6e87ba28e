import type { Call } from './call.ts'
import type { Device } from './device.ts'
import type { KsResponse } from './ks-runtime.ts'
import { silentLogin } from './silent-login.ts'

/**
 * A call of somebody signed in. With `autoLogin` a 401 logs in and sends once more; `call` is asked again for that, since
 * the new session may be somebody else's.
 */
export const authorised = async (device: Device, call: () => Call): Promise<KsResponse> => {
  const { send, session, settings, inTurn } = device
  const token = session.read()?.token
  const response = await send(call())
  if (response.statusCode !== 401 || !settings().autoLogin) return response
  // Of several calls that were refused together, the first one logs in for all.
  await inTurn(async () => session.read()?.token === token && silentLogin(device, true))
  return send(call())
}

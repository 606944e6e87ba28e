import type { Device } from './device.ts'
import { isLive } from './session-store.ts'
import { silentLogin } from './silent-login.ts'

/**
 * 用户拒绝授权,HError 对象上会包含基本用户信息:id、openid. 若未登录,该接口默认会先执行登录操作: otherwise nobody could say
 * who refused. Without a session after all, the refusal still is what there is to tell.
 */
export const refuse = async (device: Device, createUser: boolean, code?: string): Promise<never> => {
  const { session, error } = device
  if (!isLive(session.read())) await silentLogin(device, createUser, code).catch(() => null)
  const stored = session.read()
  if (!isLive(stored)) throw error(603)
  throw error(603, undefined, { id: stored.userId, ...(stored.openid === '' ? {} : { openid: stored.openid }) })
}

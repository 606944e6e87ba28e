import type { Device } from './device.ts'
import { enter } from './enter.ts'
import { ksLogin } from './ks-login.ts'
import type { UserRecord } from './user-record.ts'

/** 该方法会进行简单的登录,不需要用户授权,即不会弹出授权框. `code`: one that was fetched and not yet spent. */
export const silentLogin = async (device: Device, createUser: boolean, code?: string): Promise<UserRecord | null> => {
  const data = { code: code ?? (await ksLogin(device)), create_user: createUser }
  return enter(device, await device.send({ method: 'POST', path: '/hserve/v2.5/idp/kuaishou/silent-login/', data }))
}

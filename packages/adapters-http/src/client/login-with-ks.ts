import type { CurrentUser } from './current-user.ts'
import type { Device } from './device.ts'
import { enter } from './enter.ts'
import { ksLogin } from './ks-login.ts'
import { ksUserInfo } from './ks-user-info.ts'
import { type LoginCommand, type LoginData, type LoginOptions, readLoginCommand } from './login-command.ts'
import { recordIn, selfCall } from './read-self.ts'
import { refuse } from './refuse.ts'
import { isLive } from './session-store.ts'
import { silentLogin } from './silent-login.ts'
import { toUser } from './to-user.ts'
import type { UserRecord } from './user-record.ts'

const idp = '/hserve/v2.5/idp/kuaishou'

/** ks.BaaS.auth.loginWithKs(data, {code, createUser, syncUserProfile}) */
export const loginWithKs = async (
  device: Device,
  data?: LoginData,
  options?: LoginOptions | null,
): Promise<CurrentUser> => {
  const command = readLoginCommand(data, options)
  if (command === undefined) throw device.error(605)
  return device.share(
    ['loginWithKs', command],
    () => device.inTurn(async () => toUser(device, await logIn(device, command))),
    'owner',
  )
}

const logIn = async (device: Device, command: LoginCommand): Promise<UserRecord | null> => {
  switch (command._tag) {
    case 'Silent':
      return (await signedInUser(device)) ?? silentLogin(device, command.createUser)
    case 'Refused':
      return refuse(device, command.createUser)
    case 'Profile': {
      const { createUser, policy } = command
      const code = await ksLogin(device)
      const profile = (await ksUserInfo(device)) ?? (await refuse(device, createUser, code))
      const data = { code, create_user: createUser, update_userprofile: policy, ...profile }
      return enter(device, await device.send({ method: 'POST', path: `${idp}/authenticate/`, data }))
    }
    case 'Phone': {
      // No ks.login() here: 在回调中调用 ks.login() 登录,可能会刷新登录态 … 导致解密失败.
      const { code, createUser, sealed } = command
      const data = { code, create_user: createUser, ...sealed }
      return enter(device, await device.send({ method: 'POST', path: `${idp}/phone-login/`, data }))
    }
  }
}

/** The user whose session the device holds, if the server agrees. A temporary user has not logged in with Kuaishou. */
const signedInUser = async (device: Device): Promise<UserRecord | null> => {
  const stored = device.session.read()
  if (!isLive(stored) || stored.anonymous) return null
  const response = await device.send(selfCall(device))
  return response.statusCode === 401 ? null : recordIn(device, response)
}

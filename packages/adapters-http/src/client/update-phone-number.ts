import { type Approving, readApproval } from './approval.ts'
import { type CurrentUser, makeCurrentUser } from './current-user.ts'
import type { Device } from './device.ts'
import { recordIn } from './read-self.ts'
import { refuse } from './refuse.ts'
import { isLive } from './session-store.ts'

export interface PhoneOptions {
  /** 默认为 true。如果设置为 false,用户原本绑定了其他手机号会返回 400 错误. */
  readonly overwrite?: boolean | undefined
}

const path = '/hserve/v2.5/idp/kuaishou/phone-verification/'

/** ks.BaaS.auth.updatePhoneNumber(data, {overwrite}) */
export const updatePhoneNumber = async (
  device: Device,
  data?: Approving | null,
  options?: PhoneOptions | null,
): Promise<CurrentUser> => {
  const { overwrite = true } = options ?? {}
  if (typeof overwrite !== 'boolean') throw device.error(605)
  const approval = readApproval(data)
  return device.share(['updatePhoneNumber', approval, overwrite], () =>
    device.inTurn(async () => {
      const { session, error, send } = device
      const stored = session.read()
      if (!isLive(stored)) throw error(604)
      if (stored.anonymous) throw error(612)
      if (approval._tag !== 'Phone') return refuse(device, false)
      const { encryptedData, iv } = approval
      // Never sent again after a new login, which would void the session_key that the data is under.
      const response = await send({ method: 'PUT', path, data: { encryptedData, iv, overwrite } })
      if (response.statusCode === 403) throw error(604)
      return makeCurrentUser(device, recordIn(device, response))
    }),
  )
}

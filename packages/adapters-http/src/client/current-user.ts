import type { Approving } from './approval.ts'
import type { Device } from './device.ts'
import type { KsResponse } from './ks-runtime.ts'
import { type LinkOptions, linkKs } from './link-ks.ts'
import { isRecord } from './read-login.ts'
import { type AccountChange, setAccount } from './set-account.ts'
import { updateFields } from './update-fields.ts'
import type { UserFields, UserRecord } from './user-record.ts'
import { visibleFields } from './visible-fields.ts'

export interface AccountNames {
  readonly username?: string | null | undefined
  readonly email?: string | null | undefined
  readonly phone?: string | null | undefined
  /** The new one, for a user who has none. */
  readonly password?: string | undefined
}

export interface PasswordChange {
  /** The old one, if there is one. */
  readonly password?: string | undefined
  readonly newPassword?: string | undefined
}

/** The `currentUser` of the documents. Its properties follow what its methods change. */
export interface CurrentUser extends UserFields {
  readonly user_id: number
  /** Unix seconds. */
  readonly session_expires_at: number
  readonly get: (key: string) => unknown
  readonly toJSON: () => UserRecord
  /** Notes a change, or several, for `update()`. */
  readonly set: (key: string | Readonly<Record<string, unknown>>, value?: unknown) => CurrentUser
  readonly update: () => Promise<KsResponse>
  readonly linkKs: (data?: Approving | null, options?: LinkOptions | null) => Promise<KsResponse>
  readonly setUsername: (username: string | null) => Promise<CurrentUser>
  readonly setEmail: (email: string | null) => Promise<CurrentUser>
  readonly setMobilePhone: (phone: string | null) => Promise<CurrentUser>
  readonly setAccount: (names?: AccountNames | null) => Promise<CurrentUser>
  readonly updatePassword: (change?: PasswordChange | null) => Promise<CurrentUser>
}

export const makeCurrentUser = (device: Device, record: UserRecord): CurrentUser => {
  const { id } = record
  let known = record
  let noted: Record<string, unknown> = {}

  const learn = (news: UserRecord): CurrentUser => {
    known = news
    return Object.assign(user, visibleFields(news))
  }
  const account = async (change: AccountChange): Promise<CurrentUser> => learn(await setAccount(device, id, change))

  const user: CurrentUser = {
    ...visibleFields(record),
    id,
    user_id: id,
    session_expires_at: device.session.read()?.expiresAt ?? 0,
    get: (key) => known[key],
    toJSON: () => ({ ...known }),
    set: (key, value) => {
      Object.assign(noted, typeof key === 'string' ? { [key]: value } : key)
      return user
    },
    update: async () => {
      const sent = noted
      noted = {}
      try {
        const response = await updateFields(device, id, sent)
        if (isRecord(response.data)) learn(response.data)
        return response
      } catch (failure) {
        noted = { ...sent, ...noted }
        throw failure
      }
    },
    linkKs: (data, options) => linkKs(device, id, data, options),
    setUsername: (username) => account({ username }),
    setEmail: (email) => account({ email }),
    setMobilePhone: (phone) => account({ phone }),
    setAccount: (names) => {
      const { username, email, phone, password } = names ?? {}
      return account({ username, email, phone, new_password: password })
    },
    updatePassword: (change) => account({ password: change?.password, new_password: change?.newPassword }),
  }
  return user
}

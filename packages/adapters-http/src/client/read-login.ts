import { membersOf } from './members-of.ts'
import type { StoredSession } from './session-store.ts'
import type { UserRecord } from './user-record.ts'

/** What a login brings. `user` is null where the answer tells the id only. */
export interface Login {
  readonly session: StoredSession
  readonly user: UserRecord | null
}

/** Logins for Kuaishou wrap the record, logins with a password spread it; undefined where a captive portal answers instead. */
export const readLogin = (data: unknown): Login | undefined => {
  const { token, expires_in, user_id, user_info, _session, ...rest } = membersOf(data)
  const user = isRecord(user_info) ? user_info : isRecord(rest) ? rest : null
  const userId = user?.id ?? user_id
  const openid = rest['openid'] ?? user?.openid
  if (typeof token !== 'string' || typeof expires_in !== 'number' || typeof userId !== 'number') return undefined
  return {
    session: {
      token,
      userId,
      openid: typeof openid === 'string' ? openid : '',
      expiresAt: Math.floor(Date.now() / 1000) + expires_in - 30,
      anonymous: false,
    },
    user,
  }
}

export const isRecord = (data: unknown): data is UserRecord => typeof membersOf(data)['id'] === 'number'

import { makeDeviceStorage } from './device-storage.ts'
import type { KsRuntime } from './ks-runtime.ts'

/** What the device remembers of a login. */
export interface StoredSession {
  readonly token: string
  readonly userId: number
  /** '' for a user without a Kuaishou account. */
  readonly openid: string
  /** Unix seconds by the clock of the device, half a minute early. */
  readonly expiresAt: number
  readonly anonymous: boolean
}

export interface SessionStore {
  /** null without a token. One that has run out is still told: only the server knows the time. */
  readonly read: () => StoredSession | null
  readonly keep: (session: StoredSession) => void
  readonly clear: () => void
}

/**
 * Under the keys and in the forms of the client that mini programs used before, so that a device stays signed in when
 * the file is exchanged, in either direction.
 */
export const makeSessionStore = (ks: KsRuntime): SessionStore => {
  const { get, write } = makeDeviceStorage(ks)

  return {
    read: () => {
      const token = get('auth_token')
      const openid = get('openid')
      return typeof token !== 'string' || token === ''
        ? null
        : {
            token,
            userId: Number(get('uid')),
            openid: typeof openid === 'string' ? openid : '',
            expiresAt: Number(get('session_expires_at')),
            anonymous: Number(get('is_anonymous_user')) === 1,
          }
    },
    // Without a token between two sessions, so that no token is ever stored beside the id of somebody else.
    keep: ({ token, userId, openid, expiresAt, anonymous }) =>
      write(
        ['auth_token', ''],
        ['uid', userId],
        ['openid', openid],
        ['session_expires_at', expiresAt],
        ['is_anonymous_user', anonymous ? 1 : 0],
        ['auth_token', token],
      ),
    // `userinfo` and `is_logined_baas` are leftovers of the former client.
    clear: () => {
      const names = ['auth_token', 'uid', 'is_anonymous_user', 'userinfo', 'is_logined_baas']
      write(...names.map((name) => [name, ''] as const))
    },
  }
}

/** Whether the device has no reason to think that the session is over. */
export const isLive = (session: StoredSession | null): session is StoredSession =>
  session !== null && session.userId > 0 && session.expiresAt > Date.now() / 1000

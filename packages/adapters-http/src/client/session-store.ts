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
  const get = (name: string): unknown => ks.getStorageSync(`ifx_baas_${name}`)
  const set = (name: string, value: string | number): void => ks.setStorageSync(`ifx_baas_${name}`, value)

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
    keep: ({ token, userId, openid, expiresAt, anonymous }) => {
      set('auth_token', token)
      set('uid', userId)
      set('openid', openid)
      set('session_expires_at', expiresAt)
      set('is_anonymous_user', anonymous ? 1 : 0)
    },
    // `userinfo` and `is_logined_baas` are leftovers of the former client.
    clear: () => {
      for (const name of ['auth_token', 'uid', 'is_anonymous_user', 'userinfo', 'is_logined_baas']) set(name, '')
    },
  }
}

/** Whether the device has no reason to think that the session is over. */
export const isLive = (session: StoredSession | null): session is StoredSession =>
  session !== null && session.userId > 0 && session.expiresAt > Date.now() / 1000

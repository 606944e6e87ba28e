import type { SessionKey } from '@ks-auth/core'
import type { RandomBytes } from './make-random-bytes.ts'

/** One person in one mini program. */
export interface Person {
  readonly appId: string
  readonly openid: string
}

export interface Login extends Person {
  readonly sessionKey: SessionKey
}

/** What the platform remembers: codes that nobody has used, and the session_key of everybody's last login. */
export interface Platform {
  /** `ks.login()`: a fresh code, and unless `keepKey` a fresh session_key that voids the one before. */
  readonly logIn: (person: Person, keepKey: boolean) => string
  /** code2session: the login behind the code, once. */
  readonly spend: (appId: string, code: string) => Login | undefined
  /** The key that this person's device encrypts with. None without a login in the last 24 hours. */
  readonly keyOf: (person: Person) => SessionKey | undefined
  readonly random: RandomBytes
  readonly now: () => number
  readonly advance: (milliseconds: number) => void
}

const codeLifetime = 10 * 60 * 1000
const keyLifetime = 24 * 60 * 60 * 1000

export const makePlatform = (random: RandomBytes, clock: () => number): Platform => {
  const codes = new Map<string, Login & { readonly expiresAt: number }>()
  const keys = new Map<string, { readonly sessionKey: SessionKey; readonly expiresAt: number }>()
  let ahead = 0
  const now = (): number => clock() + ahead

  const keyOf = (person: Person): SessionKey | undefined => {
    const held = keys.get(nameOf(person))
    return held !== undefined && now() < held.expiresAt ? held.sessionKey : undefined
  }

  const freshKey = (person: Person): SessionKey => {
    const sessionKey = random(16).toString('base64') as SessionKey
    keys.set(nameOf(person), { sessionKey, expiresAt: now() + keyLifetime })
    return sessionKey
  }

  // Codes lie in the order in which they expire.
  const forgetExpired = (): void => {
    for (const [code, { expiresAt }] of codes) {
      if (now() < expiresAt) return
      codes.delete(code)
    }
  }

  return {
    logIn: ({ appId, openid }, keepKey) => {
      forgetExpired()
      const kept = keepKey ? keyOf({ appId, openid }) : undefined
      const code = random(32).toString('hex').toUpperCase()
      const sessionKey = kept ?? freshKey({ appId, openid })
      codes.set(code, { appId, openid, sessionKey, expiresAt: now() + codeLifetime })
      return code
    },

    spend: (appId, code) => {
      const login = codes.get(code)
      if (login === undefined || login.appId !== appId) return undefined
      codes.delete(code)
      return now() < login.expiresAt ? login : undefined
    },

    keyOf,
    random,
    now,
    advance: (milliseconds) => {
      ahead += milliseconds
    },
  }
}

const nameOf = ({ appId, openid }: Person): string => JSON.stringify([appId, openid])

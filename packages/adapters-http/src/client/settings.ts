import type { Language } from './errors.ts'

export interface InitOptions {
  /** Where the server answers, like `https://login.example.com`. */
  readonly host: string
  /** Log in silently when the server does not know the session, and send the request again once. false by default. */
  readonly autoLogin?: boolean | undefined
  /** The data environment, where the server has more than one. */
  readonly env?: string | undefined
  /** The language of error texts. English by default, as in the documents. */
  readonly language?: Language | undefined
}

export interface Settings {
  readonly clientId: string
  readonly host: string
  readonly autoLogin: boolean
  readonly env: string
  readonly language: Language
}

/** undefined for what cannot be meant: no client id, a host without a scheme, or an `autoLogin` that is no boolean. */
export const readSettings = (clientId: unknown, options?: Partial<InitOptions> | null): Settings | undefined => {
  const { host = '', autoLogin = false, env = '', language = 'en' } = options ?? {}
  if (typeof host !== 'string' || typeof autoLogin !== 'boolean') return undefined
  return typeof clientId === 'string' && clientId !== '' && /^https?:\/\/./.test(host)
    ? { clientId, host: host.replace(/\/+$/, ''), autoLogin, env, language: language === 'zh' ? 'zh' : 'en' }
    : undefined
}

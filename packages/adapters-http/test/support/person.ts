import type { KsExchange, Openid, SessionKey } from '@ks-auth/core'

/** Somebody with a Kuaishou account, and the session_key that the platform has for him. */
export const person = (openid: string, key = openid): KsExchange => ({
  openid: openid as Openid,
  sessionKey: Buffer.from(key.padEnd(16, '.').slice(0, 16)).toString('base64') as SessionKey,
})

import { type Openid, parseOpenid, type SessionKey } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import * as t from 'io-ts'
import { parseSessionKey } from '../parse-session-key.ts'

const parsed = <A extends string>(name: string, parse: (text: string) => O.Option<A>): t.Type<A, A, unknown> => {
  const is = (u: unknown): u is A => typeof u === 'string' && O.isSome(parse(u))
  return new t.Type(name, is, (u, context) => (is(u) ? t.success(u) : t.failure(u, context)), t.identity)
}

export const PlatformOpenid: t.Type<Openid, Openid, unknown> = parsed('Openid', parseOpenid)
export const PlatformSessionKey: t.Type<SessionKey, SessionKey, unknown> = parsed('SessionKey', parseSessionKey)

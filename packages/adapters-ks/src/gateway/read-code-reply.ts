import { isUtf8 } from 'node:buffer'
import type { ExchangeFailure, KsExchange } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { platformResult } from '../platform-result.ts'
import { refusalOf } from './refusal-of.ts'
import { PlatformOpenid, PlatformSessionKey } from './reply-codec.ts'
import type { RawReply } from './send-once.ts'

const Verdict = t.type({ result: t.Int })
const Session = t.type({ open_id: PlatformOpenid, session_key: PlatformSessionKey })

const unavailable: E.Either<ExchangeFailure, never> = E.left({ _tag: 'KsUnavailable' })

/**
 * What a reply means. `result` decides, since the platform reports its refusals with status 200; but nobody is logged in
 * without status 200, `result` 1, an openid and a whole key together.
 */
export const readCodeReply = ({ status, body }: RawReply): E.Either<ExchangeFailure, KsExchange> => {
  if (status === 429) return E.left({ _tag: 'KsThrottled' })
  if (status < 200 || status >= 500 || (status >= 300 && status < 400)) return unavailable
  const reply = parseJson(body)
  if (!Verdict.is(reply)) return unavailable
  if (reply.result !== platformResult.ok) return E.left(refusalOf(reply.result))
  return status === 200 ? readSession(reply) : unavailable
}

const parseJson = (body: Uint8Array): unknown => {
  if (!isUtf8(body)) return undefined
  try {
    return JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'))
  } catch {
    return undefined
  }
}

const readSession = (reply: unknown): E.Either<ExchangeFailure, KsExchange> => {
  const session = Session.decode(reply)
  if (E.isLeft(session)) return unavailable
  return E.right({ openid: session.right.open_id, sessionKey: session.right.session_key })
}

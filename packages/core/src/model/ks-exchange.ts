import type {
  CodeRejected,
  KsMisconfigured,
  KsRefused,
  KsThrottled,
  KsTimedOut,
  KsUnavailable,
  Overloaded,
} from './failure.ts'
import type { SessionKey } from './ks-key.ts'
import type { Openid } from './openid.ts'

/** What code2session tells: who logs in, and the key that his device encrypts with. */
export interface KsExchange {
  readonly openid: Openid
  readonly sessionKey: SessionKey
}

export type ExchangeFailure =
  | CodeRejected
  | KsRefused
  | KsMisconfigured
  | KsThrottled
  | KsUnavailable
  | KsTimedOut
  | Overloaded

import type { CodeRejected, KsMisconfigured, KsRefused, KsThrottled, KsUnavailable } from '@ks-auth/core'
import { platformResult } from '../platform-result.ts'

/** What a `result` other than 1 means for a login. */
export const refusalOf = (result: number): CodeRejected | KsMisconfigured | KsThrottled | KsUnavailable | KsRefused => {
  switch (result) {
    // Of the parameters of our request only the code is not ours.
    case platformResult.invalidGrant:
    case platformResult.invalidRequest:
    case platformResult.illegalParameter:
      return { _tag: 'CodeRejected' }
    case platformResult.unauthorizedClient:
    case platformResult.accessDenied:
    case platformResult.unsupportedResponseType:
    case platformResult.unsupportedGrantType:
    case platformResult.badSignature:
    case platformResult.unknownRoute:
      return { _tag: 'KsMisconfigured' }
    case platformResult.rateLimited:
    case platformResult.riskControl:
    case platformResult.tooFast:
    case platformResult.antiSpam:
      return { _tag: 'KsThrottled' }
    case platformResult.serverError:
    case platformResult.systemFault:
      return { _tag: 'KsUnavailable' }
    default:
      return isOfOtherCalls(result) ? { _tag: 'KsMisconfigured' } : { _tag: 'KsRefused', result }
  }
}

/** Scopes, openids, tokens, signatures and authorizations: an exchange sends none, so whoever hears of them asks in the wrong place. */
const isOfOtherCalls = (result: number): boolean =>
  result >= platformResult.invalidScope && result <= platformResult.illegalAuthorization

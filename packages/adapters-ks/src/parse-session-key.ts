import type { SessionKey } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'

// 16 bytes leave four bits of the last digit unused, and only zeros there are canonical.
const canonical = /^[A-Za-z0-9+/]{21}[AQgw]==$/

/** Canonical base64 of 16 bytes. */
export const parseSessionKey = (text: string): O.Option<SessionKey> =>
  canonical.test(text) ? O.some(text as SessionKey) : O.none

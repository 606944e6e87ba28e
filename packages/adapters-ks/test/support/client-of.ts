import { type Client, parseClient } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'

/** A client of this mini program. */
export const clientOf = (appId: string): Client => {
  const client = parseClient('client-a', 'pool-a', appId)
  if (O.isNone(client)) throw new Error(`not an app id: ${appId}`)
  return client.value
}

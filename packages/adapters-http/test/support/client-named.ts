import { type Client, parseClient } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'

/** A client of a pool, with the mini program `ks-test` behind it. */
export const clientNamed = (id: string, pool = 'pool-a'): Client => {
  const client = parseClient(id, pool, 'ks-test')
  if (O.isNone(client)) throw new Error(`not a client: ${id}`)
  return client.value
}

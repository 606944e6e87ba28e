import type { Client, ClientId, KsAppId, Pool } from '../model/client.ts'

const client = (id: string, pool: string): Client => ({
  id: id as ClientId,
  pool: pool as Pool,
  appId: 'ks-model' as KsAppId,
})

/** Two clients of one pool, and one of another. */
export const clients: readonly [Client, Client, Client] = [
  client('client-a', 'pool-a'),
  client('client-b', 'pool-a'),
  client('client-c', 'pool-b'),
]

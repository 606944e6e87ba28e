import type { SyncPolicy } from '@ks-auth/core'
import * as t from 'io-ts'

/** `false` is documented as text; apps that write the boolean mean the same. */
export const WireSyncPolicy: t.Type<SyncPolicy, unknown> = new t.Type(
  'WireSyncPolicy',
  (u): u is SyncPolicy => u === 'overwrite' || u === 'setnx' || u === 'false',
  (u, context) => {
    const policy = u === false ? 'false' : u
    return policy === 'overwrite' || policy === 'setnx' || policy === 'false'
      ? t.success(policy)
      : t.failure(u, context)
  },
  t.identity,
)

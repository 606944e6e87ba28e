import type { SyncPolicy } from '@ks-auth/core'
import * as t from 'io-ts'

/** `false` is documented as text; apps that write the boolean mean the same. */
export type WireSyncPolicy = SyncPolicy | false

const isPolicy = (u: unknown): u is WireSyncPolicy => u === 'overwrite' || u === 'setnx' || u === 'false' || u === false

/**
 * Answers what it was given. A codec that answers something else makes io-ts copy the body by assignment, which would
 * turn a member `__proto__` into the prototype: no codec of a body changes what it reads.
 */
export const WireSyncPolicy: t.Type<WireSyncPolicy, unknown> = new t.Type(
  'WireSyncPolicy',
  isPolicy,
  (u, context) => (isPolicy(u) ? t.success(u) : t.failure(u, context)),
  t.identity,
)

export const syncPolicyOf = (policy: WireSyncPolicy | undefined): SyncPolicy | undefined =>
  policy === false ? 'false' : policy

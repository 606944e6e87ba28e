import type { KsKeyRef } from '@ks-auth/core'

/**
 * Each key once, the last of equal ones, and always in the same order: writers that lock the same rows in the same order
 * never deadlock.
 */
export const distinctRefs = <R extends KsKeyRef>(refs: readonly R[]): readonly R[] => {
  const named = new Map(refs.map((ref) => [JSON.stringify([ref.pool, ref.openid, ref.fingerprint]), ref]))
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ref]) => ref)
}

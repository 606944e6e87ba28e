import type { KsKeyRef } from '@ks-auth/core'

/** Each key once, and always in the same order: writers that lock the same rows in the same order never deadlock. */
export const distinctRefs = (refs: readonly KsKeyRef[]): readonly KsKeyRef[] => {
  const named = new Map(refs.map((ref) => [JSON.stringify([ref.pool, ref.openid, ref.fingerprint]), ref]))
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ref]) => ref)
}

import { isAssigned, type Profile, type ProfileField, profileFields } from './profile.ts'
import type { SyncPolicy } from './sync-policy.ts'

export type MergeProfile = (stored: Profile, incoming: Profile) => Profile

/** Fields come from the list and never from the data, so no `__proto__` or unknown key passes. */
const overlay = (below: Profile, above: Profile): Profile => {
  const merged: { [field in ProfileField]?: string | number | null | undefined } = {}
  for (const field of profileFields) {
    if (isAssigned(above, field)) merged[field] = above[field]
    else if (isAssigned(below, field)) merged[field] = below[field]
  }
  return merged as Profile
}

const nothing: Profile = {}

const overwrite: MergeProfile = (stored, incoming) => overlay(stored, incoming)
const setnx: MergeProfile = (stored, incoming) => overlay(incoming, stored)
const keep: MergeProfile = (stored) => overlay(stored, nothing)

const merges: Readonly<Record<SyncPolicy, MergeProfile>> = { overwrite, setnx, false: keep }

/** setnx is overwrite with the arguments swapped; `false` is the left projection. */
export const mergeProfile = (policy: SyncPolicy): MergeProfile => merges[policy]

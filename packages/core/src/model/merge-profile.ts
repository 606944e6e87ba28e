import { pickProfile } from './pick-profile.ts'
import type { Profile } from './profile.ts'
import type { SyncPolicy } from './sync-policy.ts'

export type MergeProfile = (stored: Profile, incoming: Profile) => Profile

/** Spreads only what the field list picked, so no `__proto__` or unknown key passes. */
const overwrite: MergeProfile = (stored, incoming) => ({ ...pickProfile(stored), ...pickProfile(incoming) })
const setnx: MergeProfile = (stored, incoming) => overwrite(incoming, stored)
const keep: MergeProfile = (stored) => pickProfile(stored)

const merges: Readonly<Record<SyncPolicy, MergeProfile>> = { overwrite, setnx, false: keep }

/** setnx is overwrite with the arguments swapped; `false` is the left projection. */
export const mergeProfile = (policy: SyncPolicy): MergeProfile => merges[policy]

import { isAssigned, type Profile, type ProfileField } from './profile.ts'
import type { SyncPolicy } from './sync-policy.ts'

/** What a merge does with one field, and why. `Cleared`: it was assigned once and is empty now, which `setnx` respects. */
export type FieldVerdict =
  | { readonly _tag: 'Written'; readonly why: 'NeverAssigned' | 'PolicyOverwrites' }
  | { readonly _tag: 'Kept'; readonly why: 'NothingCame' | 'PolicyForbids' | 'Assigned' | 'Cleared' }

export type MergeExplanation = Readonly<Record<ProfileField, FieldVerdict>>

/** Says of each field what `mergeProfile` does with it. For logs and support: nothing is decided here. */
export const explainMerge =
  (policy: SyncPolicy) =>
  (stored: Profile, incoming: Profile): MergeExplanation => {
    const verdict = (field: ProfileField): FieldVerdict => {
      if (!isAssigned(incoming, field)) return { _tag: 'Kept', why: 'NothingCame' }
      if (policy === 'false') return { _tag: 'Kept', why: 'PolicyForbids' }
      if (!isAssigned(stored, field)) return { _tag: 'Written', why: 'NeverAssigned' }
      if (policy === 'overwrite') return { _tag: 'Written', why: 'PolicyOverwrites' }
      return { _tag: 'Kept', why: isEmpty(stored[field]) ? 'Cleared' : 'Assigned' }
    }
    return {
      nickname: verdict('nickname'),
      avatar: verdict('avatar'),
      gender: verdict('gender'),
      country: verdict('country'),
      province: verdict('province'),
      city: verdict('city'),
      language: verdict('language'),
    }
  }

const isEmpty = (value: Profile[ProfileField]): boolean => value === null || value === ''

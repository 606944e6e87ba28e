import { mergeProfile, type Profile, type ProfileField, profileFields, type SyncPolicy } from '@ks-auth/core'
import type { MergeUnderTest } from '@ks-auth/core/contracts'

type Value = Profile[ProfileField]

const fieldByField =
  (pick: (stored: Value, incoming: Value) => unknown): MergeUnderTest =>
  (_policy, stored, incoming) =>
    Object.fromEntries(
      profileFields
        .map((field) => [field, pick(stored[field], incoming[field])] as const)
        .filter(([, value]) => value !== undefined),
    )

const isBlank = (value: Value): boolean => value === undefined || value === null || value === ''

const always =
  (policy: SyncPolicy): MergeUnderTest =>
  (_policy, stored, incoming) =>
    mergeProfile(policy)(stored, incoming)

const orNull = (profile: Profile): Profile =>
  Object.fromEntries(profileFields.map((field) => [field, profile[field] ?? null]))

/** `INSERT … ON CONFLICT DO UPDATE SET` of every column. */
const replaceTheRow: MergeUnderTest = (_policy, _stored, incoming) => incoming

/** `COALESCE(NULLIF(stored, ''), incoming)`: the SQL that most people write for setnx. */
const coalesce = fieldByField((stored, incoming) => (isBlank(stored) ? incoming : stored))

/** For each law the mistake that it is there to find, by the sentence of the law. */
export const brokenMerges: Readonly<Record<string, MergeUnderTest>> = {
  'merging is associative': fieldByField((stored, incoming) =>
    stored === undefined || incoming === undefined ? (stored ?? incoming) : `${incoming} (was: ${stored})`,
  ),
  'merging the same again changes nothing': fieldByField((stored, incoming) =>
    stored === undefined || incoming === undefined ? (stored ?? incoming) : `${stored}${incoming}`,
  ),
  'no assigned field is forgotten': replaceTheRow,
  'a field that did not come stays as it was': (_policy, stored, incoming) => ({ ...orNull(stored), ...incoming }),
  'the result has no key outside the list, nor inherits one': (_policy, stored, incoming) => ({
    ...stored,
    ...incoming,
  }),
  'every field that came is taken': fieldByField((stored, incoming) => (isBlank(incoming) ? stored : incoming)),
  'every assigned field stays': always('overwrite'),
  'a field that was assigned and then cleared stays cleared': coalesce,
  'a field that was never assigned is taken': always('false'),
  'whoever has more fields assigned ends with no fewer': (_policy, stored, incoming) =>
    Object.keys(stored).length === 0 ? incoming : stored,
  'the stored profile is the result': always('setnx'),
  'setnx is overwrite with the arguments swapped': always('overwrite'),
}

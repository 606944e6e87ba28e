import { isAssigned, type Profile, type ProfileField, profileFields } from '../model/profile.ts'
import type { SyncPolicy } from '../model/sync-policy.ts'

/** A merge of profiles as a backend does it: at once, or after a round trip through its database. */
export type MergeUnderTest = (policy: SyncPolicy, stored: Profile, incoming: Profile) => Profile | Promise<Profile>

/**
 * A sentence, and the predicate that it means: false for the profiles that disprove it. Data, so that any generator and
 * any runner can search: `it(law.name, () => fc.assert(fc.asyncProperty(profile, profile, profile, law.holds(merge))))`.
 */
export interface MergeLaw {
  readonly name: string
  readonly holds: (merge: MergeUnderTest) => (a: Profile, b: Profile, c: Profile) => Promise<boolean>
}

type Merge = (stored: Profile, incoming: Profile) => Promise<Profile>
type Claim = (a: Profile, b: Profile, c: Profile) => Promise<boolean>

const ofPolicy = (policy: SyncPolicy, sentence: string, claim: (merge: Merge) => Claim): MergeLaw => ({
  name: `${policy}: ${sentence}`,
  holds: (merge) => claim(async (stored, incoming) => merge(policy, stored, incoming)),
})

const ofEveryPolicy = (sentence: string, claim: (merge: Merge) => Claim): readonly MergeLaw[] =>
  (['overwrite', 'setnx', 'false'] as const).map((policy) => ofPolicy(policy, sentence, claim))

const fieldsIn = (profile: Profile): readonly ProfileField[] =>
  profileFields.filter((field) => isAssigned(profile, field))

const isCleared = (profile: Profile, field: ProfileField): boolean => profile[field] === null || profile[field] === ''

/** Alike in these fields: assigned in both with one value, or in neither. */
const agree = (fields: readonly ProfileField[], a: Profile, b: Profile): boolean =>
  fields.every((field) =>
    isAssigned(a, field) ? isAssigned(b, field) && a[field] === b[field] : !isAssigned(b, field),
  )

const same = (a: Profile, b: Profile): boolean => agree(profileFields, a, b)

/** A prototype that came with the data would be read like fields that came with it. */
const hasOnlyFields = (profile: Profile): boolean => {
  for (const key in profile) if (!Object.hasOwn(profile, key)) return false
  const known: ReadonlySet<PropertyKey> = new Set(profileFields)
  return Reflect.ownKeys(profile).every((key) => known.has(key))
}

/** Everything that the documents and the design promise of `syncUserProfile`, whoever implements it. */
export const mergeLaws: readonly MergeLaw[] = [
  ...ofEveryPolicy('merging is associative', (merge) => async (a, b, c) => {
    const leftFirst = await merge(await merge(a, b), c)
    return same(leftFirst, await merge(a, await merge(b, c)))
  }),
  ...ofEveryPolicy('merging the same again changes nothing', (merge) => async (a, b) => {
    const merged = await merge(a, b)
    return same(await merge(merged, b), merged) && same(await merge(a, a), a)
  }),
  ...ofEveryPolicy('no assigned field is forgotten', (merge) => async (a, b) => {
    const merged = await merge(a, b)
    return fieldsIn(a).every((field) => isAssigned(merged, field))
  }),
  ...ofEveryPolicy('a field that did not come stays as it was', (merge) => async (a, b) => {
    const absent = profileFields.filter((field) => !isAssigned(b, field))
    return agree(absent, await merge(a, b), a)
  }),
  ...ofEveryPolicy('the result has no key outside the list, nor inherits one', (merge) => async (a, b) => {
    return hasOnlyFields(await merge(a, b))
  }),

  ofPolicy('overwrite', 'every field that came is taken', (merge) => async (a, b) => {
    return agree(fieldsIn(b), await merge(a, b), b)
  }),
  ofPolicy('setnx', 'every assigned field stays', (merge) => async (a, b) => {
    return agree(fieldsIn(a), await merge(a, b), a)
  }),
  ofPolicy('setnx', 'a field that was assigned and then cleared stays cleared', (merge) => async (a, b) => {
    const cleared = fieldsIn(a).filter((field) => isCleared(a, field))
    return agree(cleared, await merge(a, b), a)
  }),
  ofPolicy('setnx', 'a field that was never assigned is taken', (merge) => async (a, b) => {
    const open = fieldsIn(b).filter((field) => !isAssigned(a, field))
    return agree(open, await merge(a, b), b)
  }),
  ofPolicy('setnx', 'whoever has more fields assigned ends with no fewer', (merge) => async (a, b, c) => {
    const more = await merge({ ...c, ...a }, b)
    return fieldsIn(await merge(a, b)).every((field) => isAssigned(more, field))
  }),
  ofPolicy('false', 'the stored profile is the result', (merge) => async (a, b) => {
    return same(await merge(a, b), a)
  }),
  {
    name: 'setnx is overwrite with the arguments swapped',
    holds: (merge) => async (a, b) => same(await merge('setnx', a, b), await merge('overwrite', b, a)),
  },
]

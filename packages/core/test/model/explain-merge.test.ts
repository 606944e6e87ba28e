import { explainMerge, mergeProfile, type Profile, profileFields, type SyncPolicy } from '@ks-auth/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyHostileProfile } from '../samples/any-hostile-profile.ts'
import { forAll } from '../samples/for-all.ts'

const anyPolicy = fc.constantFrom<SyncPolicy>('overwrite', 'setnx', 'false')

describe('explainMerge', () => {
  it('says of every field what mergeProfile does with it', () =>
    forAll([anyPolicy, anyHostileProfile, anyHostileProfile], (policy, stored, incoming) => {
      const explained = explainMerge(policy)(stored, incoming)
      const foretold: Profile = Object.fromEntries(
        profileFields
          .map((field) => [field, explained[field]._tag === 'Written' ? incoming[field] : stored[field]] as const)
          .filter(([, value]) => value !== undefined),
      )
      expect(mergeProfile(policy)(stored, incoming)).toStrictEqual(foretold)
      expect(Object.keys(explained)).toEqual(profileFields)
    }))

  it.each([
    ['overwrite', {}, {}, 'Kept', 'NothingCame'],
    ['overwrite', {}, { city: '北京' }, 'Written', 'NeverAssigned'],
    ['overwrite', { city: '上海' }, { city: '北京' }, 'Written', 'PolicyOverwrites'],
    ['overwrite', { city: '' }, { city: '北京' }, 'Written', 'PolicyOverwrites'],
    ['overwrite', { city: '上海' }, {}, 'Kept', 'NothingCame'],
    ['setnx', {}, { city: '北京' }, 'Written', 'NeverAssigned'],
    ['setnx', {}, { city: null }, 'Written', 'NeverAssigned'],
    ['setnx', { city: '上海' }, { city: '北京' }, 'Kept', 'Assigned'],
    ['setnx', { city: '' }, { city: '北京' }, 'Kept', 'Cleared'],
    ['setnx', { city: null }, { city: '北京' }, 'Kept', 'Cleared'],
    ['setnx', { city: '上海' }, {}, 'Kept', 'NothingCame'],
    ['false', {}, { city: '北京' }, 'Kept', 'PolicyForbids'],
    ['false', { city: '上海' }, { city: '北京' }, 'Kept', 'PolicyForbids'],
    ['false', { city: '上海' }, {}, 'Kept', 'NothingCame'],
  ] as const)('under %s of %j and %j: %s, %s', (policy, stored, incoming, _tag, why) => {
    expect(explainMerge(policy)(stored, incoming).city).toEqual({ _tag, why })
  })

  it('takes the unknown gender for a value, not for a cleared field', () => {
    expect(explainMerge('setnx')({ gender: 0 }, { gender: 1 }).gender).toEqual({ _tag: 'Kept', why: 'Assigned' })
  })
})

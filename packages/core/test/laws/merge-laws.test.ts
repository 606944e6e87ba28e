import { mergeProfile } from '@ks-auth/core'
import { type MergeUnderTest, mergeLaws, mergeThrough } from '@ks-auth/core/contracts'
import { makeInMemoryStorage } from '@ks-auth/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyHostileProfile as profile } from '../samples/any-hostile-profile.ts'
import { forAll } from '../samples/for-all.ts'
import { brokenMerges } from './broken-merges.ts'

const merge: MergeUnderTest = (policy, stored, incoming) => mergeProfile(policy)(stored, incoming)

// A store of its own for each merge: one that holds them all is searched longer and longer.
const mergeInMemory: MergeUnderTest = (...input) => mergeThrough(makeInMemoryStorage().users)(...input)

describe.each([
  ['mergeProfile', merge],
  ['a login through the in-memory UserRepo', mergeInMemory],
])('%s keeps the merge law', (_subject, candidate) => {
  for (const { name, holds } of mergeLaws) it(name, () => forAll([profile, profile, profile], holds(candidate), 300))
})

describe('every merge law can fail', () => {
  for (const { name, holds } of mergeLaws)
    it(`a merge that breaks it is caught: ${name}`, async () => {
      const broken = brokenMerges[name.replace(/^\w+: /, '')] ?? merge
      const { failed } = await fc.check(fc.asyncProperty(profile, profile, profile, holds(broken)), { numRuns: 1_000 })
      expect(failed).toBe(true)
    })

  it('a merge that lets __proto__ become the prototype is caught', async () => {
    const assign: MergeUnderTest = (_policy, stored, incoming) => Object.assign({}, stored, incoming)
    const hostile = JSON.parse('{"nickname":"安","__proto__":{"city":"polluted"}}')
    const laws = mergeLaws.filter(({ name }) => name.endsWith('nor inherits one'))
    expect(await Promise.all(laws.map(({ holds }) => holds(assign)({}, hostile, {})))).toEqual([false, false, false])
  })
})

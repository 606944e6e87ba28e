import { makeSqliteStorage } from '@ks-auth/adapters-sql/sqlite'
import type { Profile } from '@ks-auth/core'
import { mergeLaws, mergeThrough } from '@ks-auth/core/contracts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, it } from 'vitest'

const text = fc.oneof(fc.constantFrom(null, '', '安😀', '__proto__'), fc.string({ unit: 'grapheme', maxLength: 50 }))

const anyProfile: fc.Arbitrary<Profile> = fc.record(
  { nickname: text, avatar: text, gender: fc.constantFrom(null, 0, 1, 2), country: text, city: text, language: text },
  { requiredKeys: [], noNullPrototype: true },
)

describe('a login through the SQLite store keeps the merge law', async () => {
  const storage = await makeSqliteStorage(':memory:')
  beforeAll(() => storage.migrate())
  afterAll(() => storage.close())
  const merge = mergeThrough(storage.users)

  for (const { name, holds } of mergeLaws)
    it(name, () => fc.assert(fc.asyncProperty(anyProfile, anyProfile, anyProfile, holds(merge)), { numRuns: 40 }))
})

import type { Profile } from '@ks-auth/core'
import fc from 'fast-check'

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(null, '') },
  { weight: 3, arbitrary: fc.constantFrom('安', '👩‍👩‍👧😀', 'e\u0301', '__proto__', 'constructor') },
  { weight: 3, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.nat({ max: 20_000 }).map((length) => '长'.repeat(length)) },
)

const anyFields: fc.Arbitrary<Profile> = fc.record(
  {
    nickname: text,
    avatar: text,
    gender: fc.constantFrom(null, 0 as const, 1 as const, 2 as const),
    country: text,
    province: text,
    city: text,
    language: text,
  },
  { requiredKeys: [], noNullPrototype: true },
)

/** A profile with any of its fields absent, cleared, strange or very long; now and then with none. */
export const anyProfile: fc.Arbitrary<Profile> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 7, arbitrary: anyFields },
)

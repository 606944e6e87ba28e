import type { Profile } from '@ks-auth/core'
import fc from 'fast-check'
import { anyProfile } from './any-profile.ts'

const strangeKeys = fc.subarray(['__proto__', 'constructor', 'prototype', 'toString', 'id', '_phone_verified'])
const strangeValue = fc.oneof(anyProfile, fc.constantFrom(null, 1, 'x', { hasOwnProperty: 1 }))

/** A profile that came with keys of its own besides the fields, `__proto__` and `constructor` among them. */
export const anyHostileProfile: fc.Arbitrary<Profile> = fc
  .tuple(anyProfile, strangeKeys, strangeValue)
  .map(([profile, keys, value]) => {
    const hostile = { ...profile }
    for (const key of keys)
      Object.defineProperty(hostile, key, { value, enumerable: true, configurable: true, writable: true })
    return hostile
  })

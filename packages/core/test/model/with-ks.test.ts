import type { SyncPolicy } from '@ks-auth/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../../src/model/instant.ts'
import { mergeProfile } from '../../src/model/merge-profile.ts'
import { withKs } from '../../src/model/with-ks.ts'
import { anyProfile } from '../samples/any-profile.ts'
import { anyOpenid, anyUser } from '../samples/any-user.ts'
import { forAll } from '../samples/for-all.ts'

const now = instant(1_700_000_000_001)
const anyPolicy = fc.constantFrom<SyncPolicy>('overwrite', 'setnx', 'false')

describe('a user with a Kuaishou account', () => {
  it('keeps whole what the platform told last, under every policy', () =>
    forAll([anyUser, anyOpenid, anyProfile, anyPolicy], (user, openid, profile, policy) => {
      expect(withKs(user, { openid, told: { profile, policy }, now }).ks).toStrictEqual({ openid, told: profile })
    }))

  it('has a first level merged as the policy says, is authorised, and is otherwise the same', () =>
    forAll([anyUser, anyOpenid, anyProfile, anyPolicy], (user, openid, profile, policy) => {
      const { ks: _ks, ...rest } = withKs(user, { openid, told: { profile, policy }, now })
      const { ks: _before, ...before } = user
      const merged = mergeProfile(policy)(user.profile, profile)
      expect(rest).toStrictEqual({ ...before, profile: merged, authorized: true, updatedAt: now })
    }))

  it('keeps what the platform told before when it tells nothing, and is otherwise the same', () =>
    forAll([anyUser, anyOpenid], (user, openid) => {
      const expected = { ...user, ks: { openid, told: user.ks?.told ?? {} }, updatedAt: now }
      expect(withKs(user, { openid, told: null, now })).toStrictEqual(expected)
    }))
})

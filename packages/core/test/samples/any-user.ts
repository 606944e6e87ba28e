import type { PasswordHash, User } from '@ks-auth/core'
import fc from 'fast-check'
import { aUser, emailOf, openidOf, phoneOf, usernameOf } from '../../src/contracts/samples.ts'
import { anyProfile } from './any-profile.ts'

const orNull = <A>(arbitrary: fc.Arbitrary<A>): fc.Arbitrary<A | null> => fc.option(arbitrary, { nil: null })

/** Few people and few names, so that they often meet. */
export const anyOpenid = fc.constantFrom('oAnn', 'oBob').map(openidOf)
export const anyPhone = fc.constantFrom('+8613800138000', '+85261234567').map(phoneOf)

export const anyUser: fc.Arbitrary<User> = fc
  .record(
    {
      anonymous: fc.boolean(),
      authorized: fc.boolean(),
      profile: anyProfile,
      ks: orNull(fc.record({ openid: anyOpenid, told: anyProfile }, { noNullPrototype: true })),
      username: orNull(fc.constantFrom('ann', 'bob').map(usernameOf)),
      email: orNull(
        fc.record(
          { address: fc.constant(emailOf('ann@example.com')), verified: fc.boolean() },
          { noNullPrototype: true },
        ),
      ),
      phone: orNull(fc.record({ number: anyPhone, verified: fc.boolean() }, { noNullPrototype: true })),
      passwordHash: orNull(fc.constantFrom('hash-1' as PasswordHash, 'hash-2' as PasswordHash)),
      version: fc.integer({ min: 1, max: 9 }),
      epoch: fc.integer({ min: 0, max: 9 }),
    },
    { noNullPrototype: true },
  )
  .chain((has) => fc.integer({ min: 1, max: 3 }).map((id) => aUser(id, has)))

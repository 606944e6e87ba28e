import type { SyncPolicy, User } from '@ks-auth/core'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { aKsUser, aUser, openidOf } from '../../src/contracts/samples.ts'
import { decideLogin, type Login } from '../../src/decide/decide-login.ts'
import { instant } from '../../src/model/instant.ts'
import { isAssigned, profileFields } from '../../src/model/profile.ts'
import { withKs } from '../../src/model/with-ks.ts'
import { anyOption } from '../samples/any-option.ts'
import { anyProfile } from '../samples/any-profile.ts'
import { anyOpenid, anyUser } from '../samples/any-user.ts'
import { forAll } from '../samples/for-all.ts'
import { right } from '../samples/right.ts'

const now = instant(1_700_000_000_001)
const openid = openidOf('oAnn')
const told = { profile: { nickname: '安' }, policy: 'setnx' } as const
const silent: Login = { openid, createUser: true, told: null, now }
const withProfile: Login = { ...silent, told }
const ann = aKsUser(1, 'oAnn')
const guest = aUser(2, { anonymous: true })
const bob = aUser(3)
const fresh = aUser(9)

describe('a login of a known openid', () => {
  const known = { owner: O.some(ann), caller: O.none, fresh }

  it('is as the owner, and writes nothing when nothing was told', () => {
    expect(decideLogin(silent, known)).toEqual(E.right({ _tag: 'Unchanged', user: ann }))
  })

  it('keeps what the platform told', () => {
    expect(decideLogin(withProfile, known)).toEqual(E.right({ _tag: 'Changed', user: withKs(ann, withProfile) }))
  })

  it('needs no permission to create', () => {
    expect(decideLogin({ ...silent, createUser: false }, known)).toEqual(E.right({ _tag: 'Unchanged', user: ann }))
  })

  it('leaves a temporary caller behind, unpromoted', () => {
    expect(decideLogin(silent, { ...known, caller: O.some(guest) })).toEqual(E.right({ _tag: 'Unchanged', user: ann }))
  })
})

describe('a login of an unknown openid', () => {
  const known = { owner: O.none, caller: O.none, fresh }

  it('creates a user', () => {
    expect(decideLogin(silent, known)).toEqual(E.right({ _tag: 'Created', user: withKs(fresh, silent) }))
    expect(decideLogin(withProfile, known)).toEqual(E.right({ _tag: 'Created', user: withKs(fresh, withProfile) }))
  })

  it('creates nobody when that was not asked for', () => {
    const login = { ...withProfile, createUser: false }
    expect(decideLogin(login, known)).toEqual(E.left({ _tag: 'NoSuchUser' }))
    expect(decideLogin(login, { ...known, caller: O.some(guest) })).toEqual(E.left({ _tag: 'NoSuchUser' }))
  })

  it('promotes the temporary user on whose session it came, under the same id, and ends the sessions before', () => {
    const promoted = withKs({ ...guest, anonymous: false, epoch: 1 }, withProfile)
    expect(decideLogin(withProfile, { ...known, caller: O.some(guest) })).toEqual(
      E.right({ _tag: 'Promoted', user: promoted }),
    )
  })

  it('never becomes the lasting user on whose session it came', () => {
    expect(decideLogin(silent, { ...known, caller: O.some(bob) })).toEqual(
      E.right({ _tag: 'Created', user: withKs(fresh, silent) }),
    )
  })
})

describe('whatever a login brings and finds', () => {
  const anyTold = fc.option(
    fc.record({ profile: anyProfile, policy: fc.constantFrom<SyncPolicy>('overwrite', 'setnx', 'false') }),
    { nil: null },
  )
  const anyLogin: fc.Arbitrary<Login> = fc.record({
    openid: anyOpenid,
    createUser: fc.boolean(),
    told: anyTold,
    now: fc.constant(now),
  })
  const anyKnown = fc.record({ owner: anyOption(anyUser), caller: anyOption(anyUser), fresh: fc.constant(fresh) })
  const storedFor = (user: User, owner: O.Option<User>, caller: O.Option<User>): User | undefined =>
    [owner, caller]
      .flatMap(
        O.match(
          () => [],
          (stored) => [stored],
        ),
      )
      .find(({ id }) => id === user.id)

  it('a stored user keeps id, pool, names, phone, password and time of creation', () =>
    forAll([anyLogin, anyKnown], (login, known) => {
      const decided = decideLogin(login, known)
      if (E.isLeft(decided) || decided.right._tag === 'Created') return
      const { user } = decided.right
      const { anonymous, authorized, profile, ks, epoch, updatedAt } = user
      const before = storedFor(user, known.owner, known.caller)
      expect(user).toStrictEqual({ ...before, anonymous, authorized, profile, ks, epoch, updatedAt })
    }))

  it('the owner of the openid is the one who is logged in', () =>
    forAll([anyLogin, anyKnown, anyUser], (login, known, owner) => {
      const { _tag, user } = right(decideLogin(login, { ...known, owner: O.some(owner) }))
      return user.id === owner.id && (_tag === 'Unchanged' || _tag === 'Changed')
    }))

  it('a user is created or promoted only when that was asked for, has the openid then, and is not temporary', () =>
    forAll([anyLogin, anyKnown], (login, known) => {
      const decided = decideLogin(login, { ...known, owner: O.none })
      if (E.isLeft(decided)) return !login.createUser
      const { user } = decided.right
      return login.createUser && user.ks?.openid === login.openid && !user.anonymous
    }))

  it('setnx never changes or loses a field that was assigned', () =>
    forAll([anyLogin, anyKnown, anyUser, anyProfile], (login, known, owner, profile) => {
      const setnx = { ...login, told: { profile, policy: 'setnx' as const } }
      const { user } = right(decideLogin(setnx, { ...known, owner: O.some(owner) }))
      return profileFields.every((f) => !isAssigned(owner.profile, f) || user.profile[f] === owner.profile[f])
    }))

  it('overwrite takes every field that came', () =>
    forAll([anyLogin, anyKnown, anyUser, anyProfile], (login, known, owner, profile) => {
      const overwrite = { ...login, told: { profile, policy: 'overwrite' as const } }
      const { user } = right(decideLogin(overwrite, { ...known, owner: O.some(owner) }))
      return profileFields.every((f) => !isAssigned(profile, f) || user.profile[f] === profile[f])
    }))

  it('false changes of a known user only what the platform told, the authorisation and the time', () =>
    forAll([anyLogin, anyKnown, anyUser, anyProfile], (login, known, owner, profile) => {
      const keep = { ...login, told: { profile, policy: 'false' as const } }
      const { user } = right(decideLogin(keep, { ...known, owner: O.some(owner) }))
      const ks = { openid: login.openid, told: profile }
      expect(user).toStrictEqual({ ...owner, ks, authorized: true, updatedAt: now })
    }))
})

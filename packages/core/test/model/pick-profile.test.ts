import { isAssigned, profileFields } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { pickProfile } from '../../src/model/pick-profile.ts'
import { anyHostileProfile } from '../samples/any-hostile-profile.ts'
import { forAll } from '../samples/for-all.ts'

describe('pickProfile', () => {
  it('keeps the assigned fields and nothing else, whatever else a record has', () =>
    forAll([anyHostileProfile], (record) => {
      const picked = pickProfile(record)
      expect(Object.getPrototypeOf(picked)).toBe(Object.prototype)
      expect(Reflect.ownKeys(picked)).toEqual(profileFields.filter((field) => Object.hasOwn(record, field)))
      expect(profileFields.map((field) => picked[field])).toEqual(profileFields.map((field) => record[field]))
    }))

  it('takes undefined for not assigned, and null and the empty text for assigned', () => {
    expect(pickProfile({ nickname: undefined, city: null, country: '' })).toStrictEqual({ city: null, country: '' })
  })

  it('reads nothing inherited', () => {
    const heir: object = Object.create({ nickname: 'inherited', city: 'inherited' })
    expect(pickProfile(heir)).toStrictEqual({})
    expect(isAssigned(heir, 'nickname')).toBe(false)
  })
})

describe('isAssigned', () => {
  it('takes undefined for not assigned, and everything else for assigned', () => {
    const record: object = { nickname: undefined, city: null, country: '', gender: 0 }
    const assigned = profileFields.filter((field) => isAssigned(record, field))
    expect(assigned).toEqual(['gender', 'country', 'city'])
  })
})

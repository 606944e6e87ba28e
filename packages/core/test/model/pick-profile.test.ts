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
  it('is about the key, not about the value', () => {
    const record = { nickname: undefined, city: null, country: '', gender: 0 as const }
    const { nickname, ...assigned } = record
    expect(nickname).toBeUndefined()
    expect((['city', 'country', 'gender'] as const).map((field) => isAssigned(assigned, field))).toEqual([
      true,
      true,
      true,
    ])
    expect((['nickname', 'avatar'] as const).map((field) => isAssigned(assigned, field))).toEqual([false, false])
  })
})

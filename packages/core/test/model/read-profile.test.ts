import type { Profile } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { readProfile } from '../../src/model/read-profile.ts'

const malformed = E.left({ _tag: 'MalformedProfile' })
const parsed = (json: string): Profile => JSON.parse(json)

describe('a change of the first level', () => {
  it('may set every field, clear it, or leave it out', () => {
    const full: Profile = {
      nickname: '安',
      avatar: '',
      gender: 0,
      country: null,
      province: '',
      city: '北京',
      language: 'zh_CN',
    }
    expect(readProfile(full)).toStrictEqual(E.right(full))
    expect(readProfile({})).toStrictEqual(E.right({}))
    expect(readProfile({ city: null })).toStrictEqual(E.right({ city: null }))
  })

  it('assigns nothing where a field is undefined', () => {
    const sloppy: object = { nickname: '安', city: undefined }
    expect(readProfile(sloppy)).toStrictEqual(E.right({ nickname: '安' }))
  })

  it.each([
    ['an unknown key', '{"nickname":"安","id":1}'],
    ['a verified flag', '{"_phone_verified":true}'],
    ['__proto__', '{"__proto__":{"nickname":"x"}}'],
    ['constructor', '{"constructor":{}}'],
    ['toString', '{"toString":"x"}'],
    ['a value that the field cannot have', '{"gender":3}'],
    ['an avatar that runs code', '{"avatar":"javascript:alert(1)"}'],
  ])('is refused with %s', (_what, json) => {
    expect(readProfile(parsed(json))).toEqual(malformed)
  })
})

import type { KsAppId, Openid, Profile } from '@ks-auth/core'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { isSame } from '../../src/contracts/is-same.ts'
import { readProfilePayload } from '../../src/model/read-profile-payload.ts'
import { forAll } from '../samples/for-all.ts'
import { expectLinearTime } from '../samples/linear-time.ts'

const read = readProfilePayload('ks-test' as KsAppId, 'oAnn' as Openid)
const undecryptable = E.left({ _tag: 'Undecryptable' })

const told = { openId: 'oAnn', nickName: '安', avatarUrl: 'https://example.com/a.png' }
const profile: Profile = { nickname: '安', avatar: 'https://example.com/a.png' }
const readJson = (payload: unknown): E.Either<unknown, Profile> => read(JSON.stringify(payload))

describe('a profile payload', () => {
  it('is read under our names of the fields, and without the openid', () => {
    const rest = { gender: 2, country: 'CN', province: '北京', city: '北京', language: 'zh_CN' }
    expect(readJson({ ...told, ...rest })).toEqual(E.right({ ...profile, ...rest }))
  })

  it('assigns nothing that it does not name', () => {
    expect(readJson(told)).toStrictEqual(E.right(profile))
  })

  it('may leave nickname and avatar empty', () => {
    expect(readJson({ ...told, nickName: '', avatarUrl: '' })).toEqual(E.right({ nickname: '', avatar: '' }))
  })

  it.each([0, 1, 2])('says the gender %i as a number or in quotes', (gender) => {
    expect(readJson({ ...told, gender })).toEqual(E.right({ ...profile, gender }))
    expect(readJson({ ...told, gender: `${gender}` })).toEqual(E.right({ ...profile, gender }))
  })

  it('may have keys that the platform adds one day', () => {
    expect(readJson({ ...told, unionId: 'u', headUrl: 'x' })).toEqual(E.right(profile))
  })

  it('may say for which app it was made, which must be ours', () => {
    const watermark = { appid: 'ks-test', timestamp: 1_700_000_000 }
    expect(readJson({ ...told, watermark })).toEqual(E.right(profile))
    expect(readJson({ ...told, watermark: { ...watermark, appid: 'ks-other' } })).toEqual(undecryptable)
    expect(readJson({ ...told, watermark: { appid: 'ks-test' } })).toEqual(undecryptable)
    expect(readJson({ ...told, watermark: 'ks-test' })).toEqual(undecryptable)
  })

  it.each([
    ['another person', { ...told, openId: 'oBob' }],
    ['a person in another spelling', { ...told, openId: 'oann' }],
    ['nobody', { ...told, openId: undefined }],
    ['a number', { ...told, openId: 1 }],
  ])('is refused when it is of %s', (_whom, payload) => {
    expect(readJson(payload)).toEqual(undecryptable)
  })

  it.each([
    ['no nickname', { ...told, nickName: undefined }],
    ['a nickname that is null', { ...told, nickName: null }],
    ['a nickname of 1,025 characters', { ...told, nickName: '长'.repeat(1025) }],
    ['a nickname with U+0000', { ...told, nickName: 'a\u0000' }],
    ['no avatar', { ...told, avatarUrl: undefined }],
    ['an avatar that runs code', { ...told, avatarUrl: 'javascript:alert(1)' }],
    ['a gender that does not exist', { ...told, gender: 3 }],
    ['a quoted gender that does not exist', { ...told, gender: '3' }],
    ['an empty gender', { ...told, gender: '' }],
    ['a gender that is null', { ...told, gender: null }],
    ['a gender that is true', { ...told, gender: true }],
    ['a gender in a list', { ...told, gender: [1] }],
    ['a city that is a number', { ...told, city: 1 }],
    ['a language that is a record', { ...told, language: {} }],
  ])('is refused with %s', (_what, payload) => {
    expect(readJson(payload)).toEqual(undecryptable)
  })

  it.each([
    ['no text', ''],
    ['no JSON', 'openId=oAnn'],
    ['a second value after it', `${JSON.stringify(told)}{}`],
    ['null', 'null'],
    ['a list', JSON.stringify([told])],
    ['a text', '"oAnn"'],
    ['a key twice', `{"openId":"oBob",${JSON.stringify(told).slice(1)}`],
    ['a key twice, once escaped', `{"\\u006fpenId":"oBob",${JSON.stringify(told).slice(1)}`],
    ['a byte order mark', `\uFEFF${JSON.stringify(told)}`],
  ])('is refused with %s', (_what, plain) => {
    expect(read(plain)).toEqual(undecryptable)
  })

  it('cannot bring a prototype whose fields would be read', () => {
    const keys = fc.constantFrom('__proto__', 'constructor', 'prototype')
    const inner = fc.constantFrom({ country: 7, city: '\u0000' }, { hasOwnProperty: 1 }, { nickName: 'x' }, null, 1)
    const gender = fc.constantFrom(1, '1')
    return forAll([keys, inner, gender, fc.boolean()], (key, value, quoted, first) => {
      const poison = `${JSON.stringify(key)}:${JSON.stringify(value)}`
      const rest = JSON.stringify({ ...told, gender: quoted }).slice(1, -1)
      const plain = first ? `{${poison},${rest}}` : `{${rest},${poison}}`
      return isSame(read(plain), E.right({ ...profile, gender: 1 }))
    })
  })

  it('is read in linear time', () => expectLinearTime(read))
})

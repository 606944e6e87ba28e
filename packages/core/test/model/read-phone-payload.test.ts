import type { E164, KsAppId } from '@ks-auth/core'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { readPhonePayload } from '../../src/model/read-phone-payload.ts'
import { forAll } from '../samples/for-all.ts'
import { expectLinearTime } from '../samples/linear-time.ts'

const read = readPhonePayload('ks-test' as KsAppId)
const undecryptable = E.left({ _tag: 'Undecryptable' })

const told = { countryCode: '86', phoneNumber: '13800138000' }
const watermark = { appid: 'ks-test', timestamp: 1_700_000_000 }
const readJson = (payload: unknown): E.Either<unknown, E164> => read(JSON.stringify(payload))

describe('a phone payload', () => {
  it('is the phone in E.164', () => {
    expect(read('{"countryCode":"86","phoneNumber":"13800138000"}')).toEqual(E.right('+8613800138000'))
    expect(readJson({ countryCode: '852', phoneNumber: '61234567' })).toEqual(E.right('+85261234567'))
  })

  it('may come in any order and with blanks', () => {
    expect(read('\n{ "phoneNumber" : "13800138000", "countryCode" : "86" }\n')).toEqual(E.right('+8613800138000'))
  })

  it('may say for which app it was made, which must be ours', () => {
    expect(readJson({ ...told, watermark })).toEqual(E.right('+8613800138000'))
    expect(readJson({ ...told, watermark: { ...watermark, appid: 'ks-other' } })).toEqual(undecryptable)
    expect(readJson({ ...told, watermark: { ...watermark, appid: 'ks-test2' } })).toEqual(undecryptable)
  })

  it.each([
    ['no country code', { phoneNumber: '13800138000' }],
    ['a country code that is null', { ...told, countryCode: null }],
    ['a country code that is a number', { ...told, countryCode: 86 }],
    ['an empty country code', { ...told, countryCode: '' }],
    ['no number', { countryCode: '86' }],
    ['a number that is a number', { ...told, phoneNumber: 13_800_138_000 }],
    ['a number in a list', { ...told, phoneNumber: ['13800138000'] }],
    ['a number that cannot be', { ...told, phoneNumber: '1380' }],
    ['a key more', { ...told, purePhoneNumber: '13800138000' }],
    ['an openid', { ...told, openId: 'oAnn' }],
    ['a watermark that is null', { ...told, watermark: null }],
    ['a watermark without an app', { ...told, watermark: { timestamp: 1 } }],
    ['a watermark without a time', { ...told, watermark: { appid: 'ks-test' } }],
    ['a watermark whose time is a text', { ...told, watermark: { ...watermark, timestamp: '1' } }],
    ['a watermark that is a list', { ...told, watermark: ['ks-test', 1] }],
    ['nothing', {}],
    ['a list around it', [told]],
    ['a list instead of it', ['86', '13800138000']],
    ['a text around it', JSON.stringify(told)],
    ['null', null],
    ['a number alone', 13_800_138_000],
  ])('is refused with %s', (_what, payload) => {
    expect(readJson(payload)).toEqual(undecryptable)
  })

  it.each([
    ['no text', ''],
    ['no JSON', 'countryCode=86&phoneNumber=13800138000'],
    ['text after it', `${JSON.stringify(told)}x`],
    ['a padding block after it', `${JSON.stringify(told)}\u0010`],
    ['a number twice', '{"countryCode":"86","phoneNumber":"13800138000","phoneNumber":"13900139000"}'],
    [
      'a number twice, once escaped',
      '{"countryCode":"86","phoneNumber":"13800138000","phone\\u004eumber":"13900139000"}',
    ],
    ['a country code twice', '{"countryCode":"86","countryCode":"86","phoneNumber":"13800138000"}'],
    ['__proto__', '{"countryCode":"86","phoneNumber":"13800138000","__proto__":{}}'],
    ['all of it inherited', '{"__proto__":{"countryCode":"86","phoneNumber":"13800138000"}}'],
    ['constructor', '{"countryCode":"86","phoneNumber":"13800138000","constructor":{}}'],
    [
      'a watermark that nests too deep',
      `{"countryCode":"86","phoneNumber":"13800138000","watermark":${'['.repeat(33)}${']'.repeat(33)}}`,
    ],
    ['a byte order mark', `\uFEFF${JSON.stringify(told)}`],
    ['a replacement character in the number', '{"countryCode":"86","phoneNumber":"1380013800\uFFFD"}'],
  ])('is refused with %s', (_what, plain) => {
    expect(read(plain)).toEqual(undecryptable)
  })

  it('is refused with one character changed into another that is no digit', () => {
    const plain = JSON.stringify(told)
    return forAll(
      [fc.nat({ max: plain.length - 1 }), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })],
      (at, other) => {
        const garbled = plain.slice(0, at) + other + plain.slice(at + 1)
        return /^[0-9]$/.test(other) || garbled === plain || E.isLeft(read(garbled))
      },
      2_000,
    )
  })

  it('is read in linear time', () => expectLinearTime(read))
})

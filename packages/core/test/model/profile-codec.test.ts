import { ProfileCodec } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { anyHostileProfile } from '../samples/any-hostile-profile.ts'
import { forAll } from '../samples/for-all.ts'
import { expectLinearTime } from '../samples/linear-time.ts'
import { right } from '../samples/right.ts'

const texts = ['nickname', 'country', 'province', 'city', 'language'] as const

describe('ProfileCodec', () => {
  it.each(texts)('takes any plain text of at most 1,024 characters for the %s, also none', (field) => {
    for (const text of ['', '安', '😀'.repeat(512), ' <b>"\'\\ ', null])
      expect(ProfileCodec.decode({ [field]: text })).toEqual(E.right({ [field]: text }))
    for (const text of ['a'.repeat(1025), '\u0000', 'a\nb', '\uD83D', 1, true, {}, ['a']])
      expect(E.isLeft(ProfileCodec.decode({ [field]: text }))).toBe(true)
  })

  it.each(['http://example.com/a.png', 'https://例子.中国/头像?x=1#y', 'HTTPS://EXAMPLE.COM/A.PNG', '', null])(
    'takes %j for the avatar',
    (avatar) => {
      expect(ProfileCodec.decode({ avatar })).toEqual(E.right({ avatar }))
    },
  )

  it.each([
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    'ftp://example.com/a',
    '//example.com/a.png',
    'a.png',
    'https://',
    ' https://example.com/a',
    'https://example.com/a b',
    'https://example.com/"x',
    "https://example.com/'x",
    'https://example.com/<x',
    'https://example.com/>x',
    'https://example.com\\x',
    'https://example.com/\n',
    'https://example.com/\uD800',
    'see https://example.com/',
    1,
    ['https://example.com/a.png'],
  ])('does not take %j for the avatar', (avatar) => {
    expect(E.isLeft(ProfileCodec.decode({ avatar }))).toBe(true)
  })

  it('takes an avatar of 1,024 characters, and no longer one', () => {
    const avatar = `https://a/${'a'.repeat(1014)}`
    expect(ProfileCodec.decode({ avatar })).toEqual(E.right({ avatar }))
    expect(E.isLeft(ProfileCodec.decode({ avatar: `${avatar}a` }))).toBe(true)
  })

  it('takes the three genders, and null', () => {
    for (const gender of [0, 1, 2, null]) expect(ProfileCodec.decode({ gender })).toEqual(E.right({ gender }))
    for (const gender of [3, -1, 0.5, NaN, '1', '', true, [1]])
      expect(E.isLeft(ProfileCodec.decode({ gender }))).toBe(true)
  })

  it('takes a record only', () => {
    for (const value of [null, undefined, 1, 'x', [], [{}]]) expect(E.isLeft(ProfileCodec.decode(value))).toBe(true)
  })

  it('drops every key that it does not know, and lets no prototype in', () =>
    forAll([anyHostileProfile], (record) => {
      const fields = { nickname: '安', avatar: '', gender: 1, country: '', province: '', city: null, language: 'zh_CN' }
      const decoded = right(ProfileCodec.decode({ ...record, ...fields }))
      expect(decoded).toStrictEqual(fields)
      expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype)
    }))

  it('names what each field takes', () => {
    expect(ProfileCodec.name).toContain(
      'nickname: ProfileText | null, avatar: WebAddress | null, gender: Gender | null',
    )
  })

  it('recognises what it decodes, and encodes it as it is', () => {
    const profile = { nickname: '安', avatar: 'https://example.com/a.png', gender: 1 as const, city: null }
    expect(ProfileCodec.is(profile)).toBe(true)
    expect(ProfileCodec.is({ ...profile, avatar: 'a.png' })).toBe(false)
    expect(ProfileCodec.is({ ...profile, nickname: 1 })).toBe(false)
    expect(ProfileCodec.encode(profile)).toEqual(profile)
  })

  it('reads in linear time', () => {
    for (const field of ['nickname', 'avatar']) expectLinearTime((text) => ProfileCodec.decode({ [field]: text }))
  })
})

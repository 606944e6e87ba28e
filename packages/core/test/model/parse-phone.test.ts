import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min'
import { describe, expect, it } from 'vitest'
import { isSame } from '../../src/contracts/is-same.ts'
import { parsePlatformPhone, parseTypedPhone } from '../../src/model/parse-phone.ts'
import { forAll } from '../samples/for-all.ts'
import { expectLinearTime } from '../samples/linear-time.ts'

const malformed = E.left({ _tag: 'MalformedPhone' })
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
const mainland = fc.tuple(fc.constantFrom('13', '15', '18', '19'), digits(9)).map((parts) => parts.join(''))
const callingCode = fc.constantFrom(...new Set(getCountries().map((country) => getCountryCallingCode(country))))
const national = fc.integer({ min: 4, max: 15 }).chain(digits)

describe('a typed phone', () => {
  it.each([
    ['13800138000', '+8613800138000'],
    ['+8613800138000', '+8613800138000'],
    ['8613800138000', '+8613800138000'],
    ['008613800138000', '+8613800138000'],
    ['+85261234567', '+85261234567'],
    ['+12025550123', '+12025550123'],
    ['+390612345678', '+390612345678'],
    ['+491234567890123', '+491234567890123'],
  ])('%s is kept in E.164', (text, number) => {
    expect(parseTypedPhone(text)).toEqual(E.right(number))
  })

  it.each([
    ['an empty text', ''],
    ['a plus alone', '+'],
    ['too few digits', '138'],
    ['too many digits', '138001380001380013800'],
    ['an unknown country', '+99912345678'],
    ['a country twice', '+868613800138000'],
    ['zeros that no number begins with', '+86001380013'],
    ['16 digits', '+4950008939399123'],
    ['a plus in the middle', '138+00138000'],
    ['two pluses', '++8613800138000'],
    ['blanks', '138 0013 8000'],
    ['a blank at the end', '13800138000 '],
    ['a line break at the end', '13800138000\n'],
    ['hyphens', '138-0013-8000'],
    ['brackets', '(86)13800138000'],
    ['an extension', '13800138000;ext=1'],
    ['a tel: address', 'tel:+8613800138000'],
    ['letters', '1380013800a'],
    ['full-width digits', '１３８００１３８０００'],
    ['Arabic digits', '١٣٨٠٠١٣٨٠٠٠'],
  ])('is not %s', (_what, text) => {
    expect(parseTypedPhone(text)).toEqual(malformed)
  })

  it('has one identity in every form of a mainland number', () =>
    forAll(
      [mainland],
      (number) => {
        const forms = [number, `86${number}`, `+86${number}`, `0086${number}`]
        expect(forms.map(parseTypedPhone)).toEqual(forms.map(() => E.right(`+86${number}`)))
        expect(parsePlatformPhone('86', number)).toEqual(E.right(`+86${number}`))
      },
      2_500,
    ))

  it('is E.164 in the one form that parses to itself', () =>
    forAll(
      [fc.constantFrom('', '+', '00', '0'), fc.oneof(callingCode, fc.constant('')), national],
      (...parts) => {
        const parsed = parseTypedPhone(parts.join(''))
        return (
          E.isLeft(parsed) ||
          (/^\+[1-9][0-9]{5,14}$/.test(parsed.right) && isSame(parseTypedPhone(parsed.right), parsed))
        )
      },
      5_000,
    ))

  it('is read in linear time', () => expectLinearTime(parseTypedPhone))
})

describe('a phone of the platform', () => {
  it.each([
    ['86', '13800138000', '+8613800138000'],
    ['86', '+8613800138000', '+8613800138000'],
    ['852', '61234567', '+85261234567'],
    ['1', '2025550123', '+12025550123'],
  ])('with country code %s and number %s is kept in E.164', (countryCode, phoneNumber, number) => {
    expect(parsePlatformPhone(countryCode, phoneNumber)).toEqual(E.right(number))
  })

  it.each([
    ['no country code', '', '13800138000'],
    ['a country code with a plus', '+86', '13800138000'],
    ['a country code with zeros', '0086', '13800138000'],
    ['a country code of four digits', '8613', '800138000'],
    ['a country code with a blank', '86 ', '13800138000'],
    ['a country code that is a letter', 'C', '13800138000'],
    ['an unknown country code', '999', '13800138000'],
    ['a country code cut short', '8', '613800138000'],
    ['a country code that eats of the number', '861', '3800138000'],
    ['the number of another country', '86', '+85261234567'],
    ['the country code again without plus', '86', '8613800138000'],
    ['no number', '86', ''],
    ['a number cut short', '86', '13800'],
    ['a number too long', '86', '138001380001380'],
    ['a number with blanks', '86', '138 0013 8000'],
    ['a masked number', '86', '138****8000'],
  ])('is refused with %s', (_what, countryCode, phoneNumber) => {
    expect(parsePlatformPhone(countryCode, phoneNumber)).toEqual(malformed)
  })

  it('belongs to the country that it names', () =>
    forAll(
      [callingCode, national],
      (countryCode, phoneNumber) => {
        const parsed = parsePlatformPhone(countryCode, phoneNumber)
        return E.isLeft(parsed) || parsed.right.startsWith(`+${countryCode}`)
      },
      2_500,
    ))

  it('is the phone that somebody types in E.164', () =>
    forAll(
      [callingCode, national],
      (countryCode, phoneNumber) => {
        const parsed = parsePlatformPhone(countryCode, phoneNumber)
        return E.isLeft(parsed) || isSame(parseTypedPhone(`+${countryCode}${phoneNumber}`), parsed)
      },
      2_500,
    ))

  it('is read in linear time', () => {
    expectLinearTime((text) => parsePlatformPhone('86', text))
    expectLinearTime((text) => parsePlatformPhone(text, '13800138000'))
  })
})

import * as E from 'fp-ts/lib/Either.js'
import parsePhoneNumber, { type PhoneNumber } from 'libphonenumber-js/min'
import type { MalformedPhone } from './failure.ts'
import type { E164 } from './phone.ts'

const malformed: E.Either<MalformedPhone, never> = E.left({ _tag: 'MalformedPhone' })

// Digits and a plus only: the library would read extensions, letters and brackets too, and one number needs one spelling.
const form = /^\+?[0-9]{4,20}$/

/** At most 15 digits (E.164), and no zeros left that a second reading would take for a trunk prefix and drop. */
const isFinal = (number: string): boolean => number.length <= 16 && parsePhoneNumber(number)?.number === number

const asE164 = (parsed: PhoneNumber | undefined): E.Either<MalformedPhone, E164> =>
  parsed?.isPossible() && isFinal(parsed.number) ? E.right(parsed.number as E164) : malformed

/** A number that somebody typed: 11 digits for mainland China, E.164 for every country. */
export const parseTypedPhone = (text: string): E.Either<MalformedPhone, E164> =>
  form.test(text) ? asE164(parsePhoneNumber(text, 'CN')) : malformed

/**
 * The number of a phone payload: country code without plus, and the national number (the only form ever seen) or the
 * international one with the same country code.
 */
export const parsePlatformPhone = (countryCode: string, phoneNumber: string): E.Either<MalformedPhone, E164> => {
  if (!form.test(phoneNumber)) return malformed
  const international = phoneNumber.startsWith('+') ? phoneNumber : `+${countryCode}${phoneNumber}`
  const parsed = parsePhoneNumber(international)
  return parsed?.countryCallingCode === countryCode ? asE164(parsed) : malformed
}

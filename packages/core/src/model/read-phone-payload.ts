import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import type { KsAppId } from './client.ts'
import type { Undecryptable } from './failure.ts'
import { parsePlatformPhone } from './parse-phone.ts'
import { parseStrictJson } from './parse-strict-json.ts'
import type { E164 } from './phone.ts'
import { isMadeFor, WatermarkCodec } from './watermark.ts'

const Payload = t.intersection([
  t.type({ countryCode: t.string, phoneNumber: t.string }),
  t.partial({ watermark: WatermarkCodec }),
])

const keys: ReadonlySet<string> = new Set(['countryCode', 'phoneNumber', 'watermark'])

const undecryptable: Undecryptable = { _tag: 'Undecryptable' }

/**
 * The phone in the plain text of a phone payload. Nothing signs it, so only the complete, exact shape counts: both keys,
 * both strings, nothing else but a watermark of this app, a possible number with its country code.
 */
export const readPhonePayload =
  (appId: KsAppId) =>
  (plain: string): E.Either<Undecryptable, E164> =>
    pipe(
      parseStrictJson(plain),
      E.flatMap(Payload.decode),
      E.filterOrElseW(
        (payload) => Object.keys(payload).every((key) => keys.has(key)) && isMadeFor(appId, payload.watermark),
        () => undecryptable,
      ),
      E.flatMap(({ countryCode, phoneNumber }) => parsePlatformPhone(countryCode, phoneNumber)),
      E.mapLeft(() => undecryptable),
    )

import { parseStrictJson } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import type { HttpRequest } from './http-request.ts'
import type { BodyTooLarge, MalformedRequest, UnsupportedMediaType } from './transport-failure.ts'

const json = /^application\/json *(?:; *charset="?utf-8"? *)?$/i

const malformed: MalformedRequest = { _tag: 'MalformedRequest', where: 'body' }

/** The JSON object in the body, read the way every parser reads it; no body is an empty object. */
export const readBody = ({
  body,
  header,
}: HttpRequest): E.Either<BodyTooLarge | MalformedRequest | UnsupportedMediaType, object> => {
  if (body._tag === 'TooLarge') return E.left({ _tag: 'BodyTooLarge' })
  if (body._tag === 'NotUtf8') return E.left(malformed)
  if (body.text === '') return E.right({})
  if (!json.test(header('content-type') ?? '')) return E.left({ _tag: 'UnsupportedMediaType' })
  return pipe(
    parseStrictJson(body.text),
    E.flatMap(t.UnknownRecord.decode),
    E.mapLeft(() => malformed),
  )
}

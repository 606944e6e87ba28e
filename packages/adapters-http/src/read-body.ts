import { parseStrictJson } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import type { HttpRequest } from './http-request.ts'
import type { BodyTooLarge, MalformedRequest, UnsupportedMediaType } from './transport-failure.ts'

export type BodyFailure = BodyTooLarge | MalformedRequest | UnsupportedMediaType

const json = /^application\/json *(?:; *charset="?utf-8"? *)?$/i

const malformed: MalformedRequest = { _tag: 'MalformedRequest', where: 'body' }

/** The JSON object in the body, read the way every parser reads it; no body is an empty object. */
export const readBody = ({ body, header }: HttpRequest): E.Either<BodyFailure, object> => {
  if (body._tag === 'TooLarge') return E.left({ _tag: 'BodyTooLarge' })
  if (body._tag === 'Text' && body.text === '') return E.right({})
  if (!json.test(header('content-type') ?? '') || header('content-encoding') !== undefined)
    return E.left({ _tag: 'UnsupportedMediaType' })
  if (body._tag === 'Unreadable') return E.left(malformed)
  return pipe(
    parseStrictJson(body.text),
    E.flatMap(t.UnknownRecord.decode),
    E.mapLeft(() => malformed),
  )
}

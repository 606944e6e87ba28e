import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { decodeBody } from '../src/decode-body.ts'
import { AssociationBody } from '../src/wire/association-body.ts'
import { AuthenticateBody } from '../src/wire/authenticate-body.ts'

const text =
  '{"code":"c","update_userprofile":false,"__proto__":{"rawData":1,"signature":2,"encryptedData":3,"iv":4,"create_user":5}}'

const lendsNothing = <A extends object>(codec: t.Type<A, unknown>): void => {
  const hostile: object = JSON.parse(text)
  const read = decodeBody(codec)(hostile)
  expect(E.isRight(read)).toBe(true)
  const body: object = E.isRight(read) ? read.right : {}
  expect(Object.getPrototypeOf(body)).toBe(Object.prototype)
  for (const member of ['rawData', 'signature', 'encryptedData', 'iv', 'create_user'])
    expect(Reflect.get(body, member)).toBeUndefined()
}

describe('a member __proto__', () => {
  it('lends nothing to the body of a login with profile', () => {
    lendsNothing(AuthenticateBody)
  })

  it('lends nothing to the body of a link', () => {
    lendsNothing(AssociationBody)
  })
})

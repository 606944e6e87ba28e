import { createDecipheriv } from 'node:crypto'
import type { SealedPayload } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'

const refused = E.left({ _tag: 'Undecryptable' })

/** The rules of opening by the book: strict base64, OpenSSL's padding check, the decoder of the web platform. */
export const openByTheBook = ({ encryptedData, iv }: SealedPayload, secret: string): E.Either<unknown, string> => {
  const [data, vector, bytes] = [encryptedData, iv, secret].map((text) => {
    const decoded = Buffer.from(text, 'base64')
    return decoded.toString('base64') === text ? decoded : undefined
  })
  if (data === undefined || data.length === 0 || vector?.length !== 16 || bytes?.length !== 16) return refused
  try {
    const decipher = createDecipheriv('aes-128-cbc', bytes, vector)
    const plain = Buffer.concat([decipher.update(data), decipher.final()])
    return E.right(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain))
  } catch {
    return refused
  }
}

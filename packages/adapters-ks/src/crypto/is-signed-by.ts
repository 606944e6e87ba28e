import { createHash, timingSafeEqual } from 'node:crypto'
import type { SessionKey } from '@ks-auth/core'

const sha1Hex = /^[0-9a-f]{40}$/
const blank = '0'.repeat(40)

/** hex sha1(rawData + session_key as its base64 text), lower case as the platform writes it. */
export const isSignedBy = (key: SessionKey, rawData: string, signature: string): boolean => {
  const bytes = Buffer.from(rawData, 'utf8')
  const expected = createHash('sha1').update(bytes).update(key, 'utf8').digest()
  const hasForm = sha1Hex.test(signature)
  const isEqual = timingSafeEqual(expected, Buffer.from(hasForm ? signature : blank, 'hex'))
  // UTF-8 would carry a lone surrogate as U+FFFD, and so sign two texts with one signature.
  const isLossless = bytes.toString('utf8') === rawData
  return hasForm && isLossless && isEqual
}

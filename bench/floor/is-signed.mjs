import { createHash, timingSafeEqual } from 'node:crypto'

export const isSigned = ({ rawData, signature }, sessionKey) => {
  const expected = createHash('sha1').update(rawData, 'utf8').update(sessionKey, 'utf8').digest()
  const given = Buffer.from(signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

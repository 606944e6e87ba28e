import { createCipheriv } from 'node:crypto'
import type { SealedPayload, SessionKey } from '@ks-auth/core'
import type { RandomBytes } from './make-random-bytes.ts'

/** AES-128-CBC with PKCS#7 under the session_key, as a device does it. */
export const sealPayload = (plain: unknown, key: SessionKey, random: RandomBytes): SealedPayload => {
  const iv = random(16)
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(key, 'base64'), iv)
  const data = Buffer.concat([cipher.update(JSON.stringify(plain), 'utf8'), cipher.final()])
  return { encryptedData: data.toString('base64'), iv: iv.toString('base64') }
}

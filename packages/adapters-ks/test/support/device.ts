import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import type { SealedPayload } from '@ks-auth/core'

/** What a device does with a session_key. Written without the code of the simulator, so that each checks the other. */
export const device = {
  encrypt: (plain: string | Uint8Array, key: string, iv: Uint8Array = randomBytes(16)): SealedPayload => {
    const cipher = createCipheriv('aes-128-cbc', Buffer.from(key, 'base64'), iv)
    const data = Buffer.concat([cipher.update(Buffer.from(plain)), cipher.final()])
    return { encryptedData: data.toString('base64'), iv: Buffer.from(iv).toString('base64') }
  },
  sign: (rawData: string, key: string): string =>
    createHash('sha1')
      .update(rawData + key, 'utf8')
      .digest('hex'),
}

import { createCipheriv } from 'node:crypto'
import type { SealedPayload } from '@ks-auth/core'

/** AES-128-CBC without padding: what a forger makes who pads as he likes. Whole blocks only. */
export const rawCbc = (blocks: Uint8Array, key: string, iv: Uint8Array = Buffer.alloc(16, 7)): SealedPayload => {
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(key, 'base64'), iv).setAutoPadding(false)
  const data = Buffer.concat([cipher.update(blocks), cipher.final()])
  return { encryptedData: data.toString('base64'), iv: Buffer.from(iv).toString('base64') }
}

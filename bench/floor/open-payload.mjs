import { createDecipheriv } from 'node:crypto'
import { refuse } from './refuse.mjs'

/** The JSON that a device encrypted under its session_key. */
export const openPayload = ({ encryptedData, iv }, sessionKey) => {
  try {
    const cbc = createDecipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), Buffer.from(iv, 'base64'))
    return JSON.parse(cbc.update(encryptedData, 'base64', 'utf8') + cbc.final('utf8'))
  } catch {
    return refuse(400, 'the data cannot be decrypted')
  }
}

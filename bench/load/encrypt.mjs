import { createCipheriv, randomBytes } from 'node:crypto'

/** What a device makes of a text under its session_key. */
export const encrypt = (text, sessionKey) => {
  const iv = randomBytes(16)
  const cbc = createCipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), iv)
  return { encryptedData: cbc.update(text, 'utf8', 'base64') + cbc.final('base64'), iv: iv.toString('base64') }
}

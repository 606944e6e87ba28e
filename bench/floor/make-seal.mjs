import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'

/** AES-256-GCM with the one key of the ring `ID:BASE64`, in the form that the server stores. */
export const makeSeal = (ring) => {
  const [id, base64] = ring.split(':')
  const secret = createSecretKey(Buffer.from(base64, 'base64'))
  const aad = Buffer.from(id)

  return {
    seal: (sessionKey) => {
      const iv = randomBytes(12)
      const gcm = createCipheriv('aes-256-gcm', secret, iv).setAAD(aad)
      const box = Buffer.concat([iv, gcm.update(sessionKey, 'utf8'), gcm.final(), gcm.getAuthTag()])
      return `${id}.${box.toString('base64url')}`
    },
    unseal: (sealed) => {
      const box = Buffer.from(sealed.slice(id.length + 1), 'base64url')
      const gcm = createDecipheriv('aes-256-gcm', secret, box.subarray(0, 12)).setAAD(aad).setAuthTag(box.subarray(-16))
      return gcm.update(box.subarray(12, -16), undefined, 'utf8') + gcm.final('utf8')
    },
  }
}

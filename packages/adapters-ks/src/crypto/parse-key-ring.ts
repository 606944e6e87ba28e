import { createSecretKey } from 'node:crypto'
import * as O from 'fp-ts/lib/Option.js'
import { isCanonicalBase64 } from './canonical-base64.ts'
import type { KeyRing, RingKey } from './key-ring.ts'

const entry = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)$/

/** One byte over and over is a placeholder that nobody replaced, and anybody can guess it. */
const isPlaceholder = (bytes: Buffer): boolean => bytes.every((byte) => byte === bytes[0])

/** `ID:BASE64_32_BYTES[,...]`: the first key seals, all of them open. Ids are unique. */
export const parseKeyRing = (text: string): O.Option<KeyRing> => {
  const keys = new Map<string, RingKey>()
  for (const part of text.split(',')) {
    const [, id = '', base64 = ''] = entry.exec(part) ?? []
    const bytes = Buffer.from(base64, 'base64')
    if (id === '' || !isCanonicalBase64(base64, bytes) || isPlaceholder(bytes) || keys.has(id)) return O.none
    keys.set(id, { id, secret: createSecretKey(bytes) })
  }
  const [sealing] = keys.values()
  return sealing === undefined ? O.none : O.some({ sealing, keys })
}

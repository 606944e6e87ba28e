import { createHash } from 'node:crypto'
import type { SessionKey } from '@ks-auth/core'

/** The platform signs with the key as the text that it sends, not with the bytes that the text stands for. */
export const signRawData = (rawData: string, key: SessionKey): string =>
  createHash('sha1').update(rawData, 'utf8').update(key, 'utf8').digest('hex')

import { createHash } from 'node:crypto'

/** How the platform signs a profile. */
export const sign = (rawData, sessionKey) =>
  createHash('sha1').update(rawData, 'utf8').update(sessionKey, 'utf8').digest('hex')

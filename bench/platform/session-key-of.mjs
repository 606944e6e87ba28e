import { createHash } from 'node:crypto'

/** The session_key that the platform gives for an openid: always the same, so that payloads can be made beforehand. */
export const sessionKeyOf = (openid) => createHash('sha256').update(openid).digest().subarray(0, 16).toString('base64')

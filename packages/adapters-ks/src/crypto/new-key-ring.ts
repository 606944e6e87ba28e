import { randomBytes } from 'node:crypto'

/** The text of a ring with one fresh key. */
export const newKeyRing = (): string => `k${randomBytes(3).toString('hex')}:${randomBytes(32).toString('base64')}`

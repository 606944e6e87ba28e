import { createHash, randomBytes } from 'node:crypto'

/** At most 32 bytes. */
export type RandomBytes = (size: number) => Buffer

/** The same bytes in the same order under the same seed; a CSPRNG without one. */
export const makeRandomBytes = (seed?: number): RandomBytes => {
  if (seed === undefined) return randomBytes
  let drawn = 0
  return (size) => createHash('sha256').update(`${seed}.${drawn++}`).digest().subarray(0, size)
}

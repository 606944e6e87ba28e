import type { TokenDigest } from './session.ts'

/** Ends every session of a user but `kept`. */
export interface Revocation {
  readonly kept: TokenDigest | null
}

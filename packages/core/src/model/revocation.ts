import type { TokenDigest } from './session.ts'

/** Ends every session of a user but `kept`, which goes on in the epoch that the user is saved in. */
export interface Revocation {
  readonly kept: TokenDigest | null
}

import type { SessionKey } from '../model/ks-key.ts'
import type { SealedPayload } from '../model/sealed-payload.ts'
import type { Crypto } from '../ports.ts'

/** A Crypto port, and what the device of a person does with a session_key. */
export interface CryptoUnderTest {
  readonly crypto: Crypto
  readonly encrypt: (plain: string, key: SessionKey) => SealedPayload
  readonly sign: (rawData: string, key: SessionKey) => string
}

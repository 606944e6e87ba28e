/** What the platform encrypts with AES-128-CBC under a session_key. */
export interface SealedPayload {
  /** The cipher text in base64. */
  readonly encryptedData: string
  /** The initialisation vector, 16 bytes in base64. */
  readonly iv: string
}

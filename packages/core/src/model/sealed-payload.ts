/** What the platform encrypts: base64 of AES-128-CBC cipher text, and its initialisation vector. */
export interface SealedPayload {
  readonly encryptedData: string
  readonly iv: string
}

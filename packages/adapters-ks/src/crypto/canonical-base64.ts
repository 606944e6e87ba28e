/** Node reads much that is no base64; only the one spelling that it writes itself counts. */
export const isCanonicalBase64 = (text: string, bytes: Buffer, encoding: 'base64' | 'base64url' = 'base64'): boolean =>
  bytes.toString(encoding) === text

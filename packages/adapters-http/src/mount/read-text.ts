import type { HttpBody } from '../http-request.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a body that was received whole. */
export const readText = (bytes: Uint8Array): HttpBody => {
  try {
    return { _tag: 'Text', text: utf8.decode(bytes) }
  } catch {
    return { _tag: 'Unreadable' }
  }
}

import type { HttpBody } from '../http-request.ts'
import { bodyLimit } from './body-limit.ts'
import { readText } from './read-text.ts'

/**
 * Reads a body up to the limit, whatever length it announces. The rest of one that is longer is left where it is: to
 * cancel it would cut the connection before the answer is out.
 */
export const readStream = async (stream: ReadableStream<Uint8Array> | null): Promise<HttpBody> => {
  if (stream === null) return { _tag: 'Text', text: '' }
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    const reader = stream.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return readText(joined(chunks, size))
      size += value.byteLength
      if (size > bodyLimit) return { _tag: 'TooLarge' }
      chunks.push(value)
    }
  } catch {
    return { _tag: 'Unreadable' }
  }
}

const joined = (chunks: readonly Uint8Array[], size: number): Uint8Array => {
  const [only] = chunks
  if (only !== undefined && chunks.length === 1) return only
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

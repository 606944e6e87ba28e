import type { IncomingMessage } from 'node:http'

const maxBytes = 64 * 1024

/** The body of a request; undefined when it is too large to be meant. */
export const readText = async (request: IncomingMessage): Promise<string | undefined> => {
  const stream: AsyncIterable<Buffer> = request
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

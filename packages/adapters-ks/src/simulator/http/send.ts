import type { ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'

export const send = (response: ServerResponse, { status, headers, body }: Answer): void => {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body)
}

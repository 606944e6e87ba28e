import type { RequestListener, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { startServer } from './start-server.ts'

/** A platform of one test's own making, which is told the code of each request; answers its origin. */
export const startFormServer = (answer: (code: string, response: ServerResponse) => void): Promise<string> => {
  const listener: RequestListener = (request, response) => {
    void text(request).then((body) => answer(new URLSearchParams(body).get('js_code') ?? '', response))
  }
  return startServer(listener)
}

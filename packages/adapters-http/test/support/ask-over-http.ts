import { request } from 'node:http'
import { headersFor, type Said, textFor } from './send.ts'

/** What came back, with the headers that are ours. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

export type Ask = (method: string, path: string, said?: Said) => Promise<Answered>

const transport = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'])

export const oursOf = (headers: Iterable<readonly [string, unknown]>): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...headers].filter(([name]) => !transport.has(name)).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Sends requests over a socket, below a prefix. */
export const askOverHttp =
  (origin: string, prefix = ''): Ask =>
  (method, path, said = {}) =>
    new Promise((resolve, reject) => {
      const sent = request(`${origin}${prefix}${path}`, { method, headers: Object.fromEntries(headersFor(said)) })
      sent.on('error', reject)
      sent.on('response', (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          resolve({ status: response.statusCode ?? 0, headers: oursOf(Object.entries(response.headers)), text })
        })
      })
      sent.end(textFor(said))
    })

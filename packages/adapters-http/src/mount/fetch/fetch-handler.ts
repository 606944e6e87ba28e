import type { Handler } from '../../make-handler.ts'
import { pathOf } from '../path-of.ts'
import { answerFetch } from './answer-fetch.ts'

export interface FetchOptions<Beside extends readonly unknown[]> {
  /** What stands before our paths (`/api`), where the framework leaves it there. */
  readonly prefix?: string
  /** The address at the other end of the connection, from what the runtime gives beside the request. */
  readonly peerOf?: (request: Request, ...beside: Beside) => string | undefined
}

/** For whatever calls `(request) => response`: Hono, Next, Bun, Deno, workers. Never rejects. */
export const fetchHandler =
  <Beside extends readonly unknown[] = []>(
    handle: Handler,
    { prefix, peerOf }: FetchOptions<Beside> = {},
  ): ((request: Request, ...beside: Beside) => Promise<Response>) =>
  (request, ...beside) =>
    answerFetch(handle, request, { path: pathOf(request.url, prefix), peer: peerOf?.(request, ...beside) })

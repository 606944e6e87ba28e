import type { HttpBody, HttpRequest } from '../../http-request.ts'
import type { Handler } from '../../make-handler.ts'
import { bodyLimit } from '../body-limit.ts'
import { readStream } from '../read-stream.ts'

/** Answers a Request, whose path, peer and faults the mount has found out. */
export const answerFetch = async (
  handle: Handler,
  request: Request,
  { path, peer, fault }: Pick<HttpRequest, 'path' | 'peer' | 'fault'>,
): Promise<Response> => {
  const { status, headers, body } = await handle({
    method: request.method,
    path,
    header: (name) => request.headers.get(name) ?? undefined,
    body: await readRequest(request),
    peer,
    fault,
  })
  return new Response(body === '' ? null : body, { status, headers })
}

/** What announces to be too long is not waited for. */
const readRequest = async (request: Request): Promise<HttpBody> =>
  Number(request.headers.get('content-length')) > bodyLimit ? { _tag: 'TooLarge' } : readStream(request.body)

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Handler } from '@ks-auth/adapters-http'
import { answerClientError, nodeHandler } from '@ks-auth/adapters-http/node'

export interface Served {
  readonly origin: string
  readonly port: number
  readonly close: () => Promise<unknown>
}

/** The Node handler on a port of its own. A prefix is taken off the path, as Express and Connect do for a middleware. */
export const serveNode = async (handle: Handler, prefix = ''): Promise<Served> => {
  const answer = nodeHandler(handle)
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    request.url = request.url?.slice(prefix.length) ?? '/'
    answer(request, response)
  })
  server.on('clientError', answerClientError).on('checkExpectation', answer)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const close = (): Promise<unknown> =>
    new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  return { origin: `http://127.0.0.1:${port}`, port, close }
}

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Metrics } from './make-metrics.ts'

/** Serves the metrics on a port of their own, so that they are never public by accident. Rejects when it is taken. */
export const serveMetrics = async ({ page, contentType }: Metrics, host: string, port: number): Promise<() => void> => {
  const server = createServer((_request, response) => {
    page().then(
      (text) => response.writeHead(200, { 'content-type': contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  server.listen(port, host)
  await once(server, 'listening')
  return () => {
    server.close()
    server.closeAllConnections()
  }
}

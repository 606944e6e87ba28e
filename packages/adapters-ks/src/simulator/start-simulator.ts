import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, isIPv6 } from 'node:net'
import { platformResult } from '../platform-result.ts'
import { makeControlRoutes } from './control/control-routes.ts'
import { makeFaultRules } from './faults/fault-rules.ts'
import { jsonAnswer } from './http/answer.ts'
import { makePlatformRoute } from './http/platform-route.ts'
import { readText } from './http/read-text.ts'
import type { SeenExchange } from './http/seen-exchange.ts'
import { send } from './http/send.ts'
import { makeRandomBytes } from './platform/make-random-bytes.ts'
import { makePlatform } from './platform/platform.ts'

export interface SimulatorOptions {
  /** 127.0.0.1 by default: nobody else can reach it. */
  readonly host?: string
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** The secret of each app. */
  readonly apps: ReadonlyMap<string, string>
  /** Makes codes, keys and cipher texts the same in every run. */
  readonly seed?: number
  readonly now?: () => number
}

export interface Simulator {
  readonly origin: string
  readonly close: () => Promise<void>
}

const remembered = 1000

/** A Kuaishou platform on this machine: code2session, and under `/simulator` the people who use it. */
export const startSimulator = async (options: SimulatorOptions): Promise<Simulator> => {
  const { host = '127.0.0.1', port = 0, apps, seed, now = Date.now } = options
  const platform = makePlatform(makeRandomBytes(seed), now)
  const faults = makeFaultRules()
  const seen: SeenExchange[] = []
  const see = (exchange: SeenExchange): void => {
    seen.push(exchange)
    if (seen.length > remembered) seen.shift()
  }
  const exchange = makePlatformRoute({ platform, apps, faults, see })
  const control = makeControlRoutes({ platform, apps, faults, seen })

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const route = `${request.method} ${request.url?.split('?')[0]}`
    const body = await readText(request)
    if (body === undefined) return send(response, jsonAnswer(413, { error: 'too large' }))
    if (route === 'POST /oauth2/mp/code2session') return exchange(body, request.headers['content-type'], response)
    const controlRoute = control.get(route)
    if (controlRoute === undefined) return send(response, jsonAnswer(404, { result: platformResult.unknownRoute }))
    send(response, controlRoute(parseJson(body)))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  server.listen(port, host)
  await once(server, 'listening')
  return { origin: originOf(host, server.address()), close: () => close(server) }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const originOf = (host: string, address: AddressInfo | string | null): string => {
  const port = typeof address === 'object' ? address?.port : undefined
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`
}

const close = async (server: Server): Promise<void> => {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}

import type { Handler } from '@ks-auth/adapters-http'
import { fetchHandler } from '@ks-auth/adapters-http/fetch'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { type Ask, askOverHttp, oursOf } from '../support/ask-over-http.ts'
import { scriptedRun } from '../support/scripted-run.ts'
import { headersFor, send, textFor } from '../support/send.ts'
import { serveFastify } from '../support/serve-fastify.ts'
import { serveNode } from '../support/serve-node.ts'
import { makeWorld } from '../support/world.ts'

type Fetch = (request: Request) => Response | Promise<Response>

const askFetch =
  (answer: Fetch, prefix = ''): Ask =>
  async (method, path, said = {}) => {
    const [text, headers] = [
      textFor(said),
      [...headersFor(said)].map(([name, value]): [string, string] => [name, value]),
    ]
    const body = text === '' ? {} : { body: text }
    const response = await answer(new Request(`http://localhost${prefix}${path}`, { method, headers, ...body }))
    return { status: response.status, headers: oursOf(response.headers), text: await response.text() }
  }

interface Mounted {
  readonly ask: Ask
  readonly close?: () => Promise<unknown>
}

const mounts: Readonly<Record<string, (handle: Handler) => Mounted | Promise<Mounted>>> = {
  'a fetch handler': (handle) => ({ ask: askFetch(fetchHandler(handle)) }),
  'a fetch handler below a prefix': (handle) => ({ ask: askFetch(fetchHandler(handle, { prefix: '/api' }), '/api') }),
  Hono: (handle) => {
    const answer = fetchHandler(handle)
    const app = new Hono().all('*', ({ req }) => answer(req.raw))
    return { ask: askFetch((request) => app.fetch(request)) }
  },
  'Hono below a prefix': (handle) => {
    const answer = fetchHandler(handle, { prefix: '/api' })
    const app = new Hono().all('/api/*', ({ req }) => answer(req.raw))
    return { ask: askFetch((request) => app.fetch(request), '/api') }
  },
  'node:http': async (handle) => {
    const { origin, close } = await serveNode(handle)
    return { ask: askOverHttp(origin), close }
  },
  'node:http below a prefix': async (handle) => {
    const { origin, close } = await serveNode(handle, '/api')
    return { ask: askOverHttp(origin, '/api'), close }
  },
  Fastify: async (handle) => {
    const { origin, close } = await serveFastify(handle)
    return { ask: askOverHttp(origin), close }
  },
  'Fastify below a prefix': async (handle) => {
    const { origin, close } = await serveFastify(handle, '/api')
    return { ask: askOverHttp(origin, '/api'), close }
  },
}

const inProcess = async (): Promise<readonly unknown[]> => {
  const world = makeWorld({ corsOrigins: ['https://example.com'] })
  return scriptedRun(world, async (method, path, said) => {
    const tooLarge = textFor(said ?? {}).length > 64 * 1024
    const { status, headers, text } = tooLarge
      ? await send((request) => world.handle({ ...request, body: { _tag: 'TooLarge' } }), method, path, said)
      : await send(world.handle, method, path.split('?', 1)[0] ?? '', said)
    return { status, headers: oursOf(Object.entries(headers)), text }
  })
}

describe('the scripted run', () => {
  it.each(Object.keys(mounts))('is answered by %s as by the handler itself, byte for byte', async (name) => {
    const world = makeWorld({ corsOrigins: ['https://example.com'] })
    const { ask, close } = (await mounts[name]?.(world.handle)) ?? { ask: askOverHttp('') }
    const exchanges = await scriptedRun(world, ask)
    await close?.()
    expect(exchanges).toEqual(await inProcess())
    expect(new Set(exchanges.map(({ status }) => status))).toEqual(
      new Set([200, 201, 204, 400, 401, 403, 404, 405, 413, 415, 429, 502]),
    )
  })
})

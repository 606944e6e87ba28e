import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Handler } from '@ks-auth/adapters-http'
import { fastifyOptions, fastifyPlugin, makeDrain } from '@ks-auth/adapters-http/fastify'
import fastify from 'fastify'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeWorld } from '../support/world.ts'

const patience = { farewellMs: 150, silenceMs: 100, mostMs: 800 }
const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`

/** A server that will take its leave, and connections to it. */
const serveLeaving = async (handle: Handler = makeWorld().handle) => {
  const app = fastify(fastifyOptions(handle))
  const drain = makeDrain(app.server, patience)
  await app.register(fastifyPlugin(handle, drain))
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
  onTestFinished(() => app.close())

  const open = async (): Promise<Socket> => {
    const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8')
    await once(socket, 'connect')
    return socket
  }
  const leave = async (): Promise<number> => {
    const start = performance.now()
    await drain.leave()
    return performance.now() - start
  }
  return { open, leave }
}

/** Sends a request and gives what comes back first. */
const ask = async (socket: Socket, text: string): Promise<string> => {
  socket.write(text)
  return String((await once(socket, 'data'))[0]).toLowerCase()
}

/** Everything that comes back until the connection ends. */
const rest = async (socket: Socket): Promise<string> => {
  let text = ''
  for await (const part of socket) text += String(part)
  return text.toLowerCase()
}

describe('a server that takes its leave', () => {
  it('is not ready from then on, alive until the end, and asks to hang up', async () => {
    const { open, leave } = await serveLeaving()
    const [ready, alive] = [await open(), await open()]
    expect(await ask(ready, get('/readyz'))).toMatch(/^http\/1.1 200[^]*connection: keep-alive/)
    const left = leave()
    expect(await ask(ready, get('/readyz'))).toMatch(/^http\/1.1 503[^]*connection: close[^]*not ready/)
    expect(await ask(alive, get('/livez'))).toMatch(/^http\/1.1 200[^]*connection: close/)
    await left
  })

  it('serves whoever comes during the farewell, and nobody afterwards', async () => {
    const { open, leave } = await serveLeaving()
    const left = leave()
    expect(await ask(await open(), get('/livez'))).toMatch(/^http\/1.1 200/)
    expect(await left).toBeLessThan(patience.mostMs)
    await expect(open()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('waits for an answer that is under way', async () => {
    const { handle } = makeWorld()
    const answers: (() => void)[] = []
    const slow: Handler = async (request) => {
      await new Promise<void>((resolve) => answers.push(resolve))
      return handle(request)
    }
    const { open, leave } = await serveLeaving(slow)
    const socket = await open()
    const answer = ask(socket, get('/livez'))
    const left = leave()
    setTimeout(() => answers[0]?.(), 2 * patience.farewellMs)
    expect(await answer).toMatch(/^http\/1.1 200[^]*connection: close/)
    expect(await left).toBeGreaterThan(2 * patience.farewellMs - 10)
  })

  it('hangs up on who is idle when the farewell is over, and not before', async () => {
    const { open, leave } = await serveLeaving()
    const socket = await open()
    await ask(socket, get('/livez'))
    const ended = once(socket, 'close')
    const start = performance.now()
    const left = leave()
    await ended
    expect(performance.now() - start).toBeGreaterThan(patience.farewellMs - 10)
    await left
  })

  it('gives a connection that has not been used yet a while to begin', async () => {
    const { open, leave } = await serveLeaving()
    const [silent, late] = [await open(), await open()]
    const ended = rest(silent)
    const left = leave()
    setTimeout(() => late.write(get('/livez')), patience.farewellMs + patience.silenceMs / 2)
    expect(await rest(late)).toMatch(/^http\/1.1 200[^]*connection: close/)
    expect(await ended).toBe('')
    expect(await left).toBeLessThan(patience.mostMs)
  })

  it('cuts what never comes to an end', async () => {
    const { open, leave } = await serveLeaving(() => new Promise(() => undefined))
    const [half, hung] = [await open(), await open()]
    half.write('GET /livez HTTP/1.1\r\nHost:')
    hung.write(get('/livez'))
    const ended = [rest(half), rest(hung)].map((text) => text.catch(() => 'reset'))
    expect(await leave()).toBeGreaterThan(patience.mostMs - 10)
    await Promise.all(ended)
  })
})

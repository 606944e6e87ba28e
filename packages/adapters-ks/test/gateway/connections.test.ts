import { createServer } from 'node:http'
import { createServer as createTcpServer, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { fullSize } from '../full-size.ts'
import { startBlackHole } from '../support/black-hole.ts'
import { clientOf } from '../support/client-of.ts'
import { gatewayTo } from '../support/gateway-to.ts'
import { startFormServer } from '../support/start-form-server.ts'
import { listen, startServer } from '../support/start-server.ts'
import { tagOf } from '../support/tags.ts'
import { times } from '../support/times.ts'

const client = clientOf('ks-test')
const reply = '{"result":1,"open_id":"o-ann","session_key":"jItsua/qXtgnBBffuKcKqQ=="}'

describe('F1: a connection that does not come to stand', () => {
  it('is given up before the deadline', async () => {
    const gateway = gatewayTo(await startBlackHole(), { connectTimeout: 500, deadline: 10_000 })
    const start = performance.now()
    expect(await tagOf(gateway.exchangeCode(client, 'CODE'))).toBe('KsTimedOut')
    expect(performance.now() - start).toBeLessThan(4000)
  })
})

describe('F3: a reply without end', () => {
  it('is read no further than the bound', async () => {
    let written = 0
    const origin = await startServer((_, response) => {
      const timer = setInterval(() => response.write(' '.repeat(1024), () => (written += 1024)), 1)
      response.once('close', () => clearInterval(timer))
    })
    expect(await tagOf(gatewayTo(origin).exchangeCode(client, 'CODE'))).toBe('KsUnavailable')
    expect(written).toBeGreaterThan(32 * 1024)
    expect(written).toBeLessThan(128 * 1024)
  })
})

describe('F5: a connection that ends while it is idle', () => {
  it('costs at most that one exchange, and no code is ever sent twice', async () => {
    const seen: string[] = []
    const origin = await startFormServer((code, response) => {
      seen.push(code)
      const { socket } = response
      response.end(reply)
      // The end of the connection and the next request cross on their way.
      setTimeout(() => (seen.length % 2 === 0 ? socket?.resetAndDestroy() : socket?.end()), Math.random() * 4)
    })
    const gateway = gatewayTo(origin, { concurrency: 1 })
    const count = fullSize(100, 1000)
    const tags = await times(count, async (i) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 4))
      return tagOf(gateway.exchangeCode(client, `CODE-${i}`))
    })
    expect(tags.filter((tag) => tag !== 'ok' && tag !== 'KsUnavailable')).toEqual([])
    expect(tags.filter((tag) => tag === 'ok').length).toBeGreaterThan(count / 2)
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('is replaced when it was closed properly', async () => {
    const sockets: Socket[] = []
    const server = createServer((_, response) => response.end(reply)).on('connection', (socket) => sockets.push(socket))
    const gateway = gatewayTo(`http://127.0.0.1:${await listen(server)}`)
    const tags = await times(5, async (i) => {
      const tag = await tagOf(gateway.exchangeCode(client, `CODE-${i}`))
      sockets.at(-1)?.end()
      await new Promise((resolve) => setTimeout(resolve, 100))
      return tag
    })
    expect(tags).toEqual(Array(5).fill('ok'))
    expect(sockets).toHaveLength(5)
  })
})

describe('F6: a platform that cannot be reached', () => {
  it('is unavailable when it refuses the connection', async () => {
    const server = createServer()
    const port = await listen(server)
    await new Promise((resolve) => server.close(resolve))
    expect(await tagOf(gatewayTo(`http://127.0.0.1:${port}`).exchangeCode(client, 'CODE'))).toBe('KsUnavailable')
  })

  it('is unavailable, or late, when its name is unknown', async () => {
    const gateway = gatewayTo('https://platform.invalid', { deadline: 2000 })
    expect(['KsUnavailable', 'KsTimedOut']).toContain(await tagOf(gateway.exchangeCode(client, 'CODE')))
  })

  it('is unavailable when it speaks another protocol', async () => {
    for (const greeting of ['220 smtp ready\r\n', '\u0000\u0001\u0002', 'HTTP/1.1 200\r\nContent-Length: -1\r\n\r\n']) {
      const port = await listen(createTcpServer((socket) => socket.on('error', () => {}).end(greeting)))
      expect(await tagOf(gatewayTo(`http://127.0.0.1:${port}`).exchangeCode(client, 'CODE'))).toBe('KsUnavailable')
    }
  })
})

describe('F7: a platform that redirects', () => {
  it.each([301, 302, 303, 307, 308])('with %i is unavailable, and nobody is asked in its place', async (status) => {
    const asked: unknown[] = []
    const trap = await startServer((request, response) => {
      asked.push(request.url)
      response.end(reply)
    })
    const origin = await startServer((_, response) => {
      response.writeHead(status, { location: `${trap}/oauth2/mp/code2session` }).end(reply)
    })
    expect(await tagOf(gatewayTo(origin).exchangeCode(client, 'CODE'))).toBe('KsUnavailable')
    expect(asked).toEqual([])
  })
})

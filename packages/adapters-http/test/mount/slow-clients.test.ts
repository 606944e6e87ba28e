import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { askOverHttp } from '../support/ask-over-http.ts'
import { serveFastify } from '../support/serve-fastify.ts'
import { makeWorld } from '../support/world.ts'

const path = '/hserve/v2.0/login/anonymous/'
const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nX-Hydrogen-Client-ID: client-a\r\nContent-Type: application/json\r\n`

/** What is sent at once, and what drips after it byte by byte. */
const slow: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', head.repeat(9)],
  [head, 'X-Slow: '.padEnd(500, 'x')],
  [`${head}Content-Length: 500\r\n\r\n`, '{'.padEnd(500)],
  [`${head}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n'.repeat(100)],
]

const dribble = (port: number, [first, drip]: readonly [string, string]): Promise<number> =>
  new Promise((resolve) => {
    const start = performance.now()
    const socket = connect(port, '127.0.0.1', () => socket.write(first))
    let sent = 0
    const dripping = setInterval(() => socket.write(drip.charAt(sent++)), 100)
    socket.on('error', () => undefined).resume()
    socket.on('close', () => {
      clearInterval(dripping)
      resolve(performance.now() - start)
    })
  })

it('sixty slow clients are cut, and keep nobody from an answer until then (T27)', async () => {
  // Requests have a second here, and a fifth more until somebody looks.
  const { origin, port, close } = await serveFastify(makeWorld().handle)
  const ask = askOverHttp(origin)
  const waiting = new Set(Array(60).keys())
  const clients = [...waiting].map(async (i) => {
    const lasted = await dribble(port, slow[i % slow.length] ?? ['', ''])
    waiting.delete(i)
    return lasted
  })
  const times: number[] = []
  while (waiting.size > 0) {
    const start = performance.now()
    expect((await ask('POST', path, { json: {} })).status).toBe(201)
    times.push(performance.now() - start)
  }
  await close()
  expect(Math.max(...(await Promise.all(clients)))).toBeLessThan(3000)
  expect(times.length).toBeGreaterThan(20)
  expect(times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)]).toBeLessThan(1000)
})

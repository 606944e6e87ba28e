import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { running } from './support/running.ts'

const full = process.env['KS_AUTH_FULL'] === '1'
const sockets = full ? 500 : 60
/** Until all of them are cut; a small run leaves that to the mounts' own tests, where it takes a second. */
const patience = full ? 15_000 : 1_000

const head =
  'POST /hserve/v2.0/login/anonymous/ HTTP/1.1\r\nHost: localhost\r\nX-Hydrogen-Client-ID: ks-auth-dev\r\nContent-Type: application/json\r\n'

/** What is sent at once, and what drips after it byte by byte. */
const slow: readonly (readonly [string, string])[] = [
  ['', ''],
  [head, 'X-Slow: '.padEnd(500, 'x')],
  [`${head}Content-Length: 500\r\n\r\n`, '{'.padEnd(500)],
]

interface Dribble {
  readonly cutAfter: () => number | undefined
  readonly end: () => void
}

const dribble = (port: number, [first, drip]: readonly [string, string]): Dribble => {
  const start = performance.now()
  let cut: number | undefined
  let sent = 0
  const socket = connect(port, '127.0.0.1', () => socket.write(first))
  const dripping = setInterval(() => socket.write(drip.charAt(sent++)), 500)
  socket.on('error', () => undefined).resume()
  socket.on('close', () => {
    clearInterval(dripping)
    cut = performance.now() - start
  })
  return { cutAfter: () => cut, end: () => socket.destroy() }
}

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

it(`${sockets} slow clients leave the others their answers, and are cut (T27)`, { timeout: 60_000 }, async () => {
  const { origin, logIn, post } = await running()
  await logIn('oAnn')
  const slowOnes = Array.from({ length: sockets }, (_, i) =>
    dribble(Number(new URL(origin).port), slow[i % 3] ?? ['', '']),
  )
  const [start, times] = [performance.now(), [] as number[]]
  while (performance.now() - start < patience) {
    const asked = performance.now()
    const { status } = await (times.length % 4 === 0 ? logIn('oAnn') : post('/hserve/v2.0/login/anonymous/', {}))
    times.push(performance.now() - asked)
    expect(status).toBe(201)
    await setTimeout(5)
  }
  const cuts = slowOnes.map(({ cutAfter, end }) => {
    end()
    return cutAfter() ?? Number.POSITIVE_INFINITY
  })
  if (full)
    console.log(
      `${sockets} slow clients: ${times.length} calls, p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms, worst ${quantile(times, 1).toFixed(1)} ms; cut after ${(Math.min(...cuts) / 1000).toFixed(1)} to ${(Math.max(...cuts) / 1000).toFixed(1)} s`,
    )
  expect(quantile(times, 0.99)).toBeLessThan(1000)
  expect(Math.max(...(full ? cuts : [0]))).toBeLessThan(15_000)
})

import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { insist } from './support/insistent-client.ts'
import { spawned } from './support/spawned.ts'

const full = process.env['KS_AUTH_FULL'] === '1'
const rounds = full ? 20 : 1
const clients = 50

const patterns: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['one request after the other', async () => undefined],
  ['a request now and then', () => setTimeout(Math.random() * 400)],
]

/** Clients that insist, and the moment in which they have had four answers each on average. */
const startLoad = (port: number, pause: () => Promise<unknown>) => {
  let left = 4 * clients
  let begun: () => void
  const underWay = new Promise<void>((resolve) => {
    begun = resolve
  })
  const counting = (): Promise<unknown> => {
    if (--left === 0) begun()
    return pause()
  }
  return { fates: Promise.all(Array.from({ length: clients }, () => insist(port, counting))), underWay }
}

describe('SIGTERM under load (F22)', () => {
  it.each(full ? patterns : patterns.slice(0, 1))(
    `from ${clients} connections with %s cuts no answer and loses next to no request`,
    { timeout: 120_000 },
    async (pattern, pause) => {
      const total = { answered: 0, cut: 0, lost: 0, slowest: 0 }
      for (let round = 0; round < rounds; round++) {
        const server = await spawned('server', { PORT: '0', DATABASE_URL: 'sqlite::memory:' }, 'ks-auth is ready')
        onTestFinished(async () => void (await server.stop('SIGKILL')))
        const port = Number(/listens at \S+:(\d+)/.exec(server.said())?.[1])
        const { fates, underWay } = startLoad(port, pause)
        await underWay
        const start = performance.now()
        expect(await server.stop()).toBe(0)
        total.slowest = Math.max(total.slowest, Math.round(performance.now() - start))
        for (const { answered, cut, lost } of await fates) {
          total.answered += answered
          total.cut += cut
          total.lost += lost
        }
      }
      if (full) console.log(`${rounds} x SIGTERM, ${clients} connections, ${pattern}: ${JSON.stringify(total)}`)
      expect(total.answered).toBeGreaterThan(rounds * clients)
      expect(total.cut).toBe(0)
      // A request that leaves the client while the last word of the server is on its way: nobody can tell it from the others.
      expect(total.lost).toBeLessThanOrEqual(Math.ceil((rounds * clients) / 100))
      expect(total.slowest).toBeLessThan(10_000)
    },
  )
})

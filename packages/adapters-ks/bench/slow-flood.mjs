// A thousand callers without pause against a platform that takes 3 s, for half a minute. Run it with --expose-gc to see
// what is held and not only what is not collected yet.
import { makeKsGateway } from '@ks-auth/adapters-ks'
import { makeSimulatorClient, startSimulator } from '@ks-auth/adapters-ks/simulator'
import { parseClient } from '@ks-auth/core'

const client = parseClient('bench', 'bench', 'ks-bench').value
const apps = new Map([[client.appId, 'secret']])
const simulator = await startSimulator({ apps })
await makeSimulatorClient(simulator.origin).addFault({ fault: { kind: 'latency', milliseconds: 3000 } })
const gateway = makeKsGateway({ origin: simulator.origin, apps })

const seconds = 30
const until = performance.now() + seconds * 1000
const outcomes = {}
let inFlight = 0
let peak = 0
const caller = async () => {
  while (performance.now() < until) {
    peak = Math.max(peak, ++inFlight)
    const result = await gateway.exchangeCode(client, 'CODE')()
    inFlight--
    const outcome = result._tag === 'Right' ? 'ok' : result.left._tag
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    if (outcome === 'Overloaded') await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const memory = []
const timer = setInterval(() => {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  memory.push([rss, heapUsed].map((bytes) => (bytes / 1024 / 1024).toFixed(0)).join('/'))
}, 1000)
await Promise.all(Array.from({ length: 1000 }, caller))
clearInterval(timer)
console.log('in flight at most', peak, 'outcomes', outcomes)
console.log('RSS/heap by the second, MiB:', memory.join(' '))
await gateway.close()
await simulator.close()

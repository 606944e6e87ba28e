// A thousand callers without pause against a platform that takes 3 s, for half a minute: the memory stays where it is after
// a third of the time, and all get an answer, or it ends with 1. Needs --expose-gc, to see what is held and not only what
// is not collected yet. Arguments: seconds, and the milliseconds that the platform takes.
import { makeKsGateway } from '@ks-auth/adapters-ks'
import { makeSimulatorClient, startSimulator } from '@ks-auth/adapters-ks/simulator'
import { parseClient } from '@ks-auth/core'

const [seconds = 30, milliseconds = 3000] = process.argv.slice(2).map(Number)
const client = parseClient('bench', 'bench', 'ks-bench').value
const apps = new Map([[client.appId, 'secret']])
const simulator = await startSimulator({ apps })
await makeSimulatorClient(simulator.origin).addFault({ fault: { kind: 'latency', milliseconds } })
const gateway = makeKsGateway({ origin: simulator.origin, apps })

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
const timer = setInterval(
  () => {
    globalThis.gc()
    const { rss, heapUsed } = process.memoryUsage()
    memory.push({ rss: rss / 1024 ** 2, heap: heapUsed / 1024 ** 2 })
  },
  (seconds * 1000) / 30,
)
await Promise.all(Array.from({ length: 1000 }, caller))
clearInterval(timer)
console.log('in flight at most', peak, 'outcomes', outcomes)
console.log('RSS/heap, MiB:', memory.map(({ rss, heap }) => `${rss.toFixed(0)}/${heap.toFixed(0)}`).join(' '))

const settled = memory.slice(memory.length / 3)
const growth = (what) => Math.max(...settled.map((sample) => sample[what])) - settled[0][what]
const { Overloaded = 0, CodeRejected: answered = 0, ...others } = outcomes
const isServed = Overloaded > answered && answered > 0 && Object.keys(others).length === 0
if (!(isServed && peak === 1000 && growth('heap') < 4 && growth('rss') < 16)) process.exitCode = 1
await gateway.close()
await simulator.close()

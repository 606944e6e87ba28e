import { runLoad } from '../load/run-load.mjs'
import { cpuOf } from '../servers/cpu-of.mjs'

/** One round of a flow against one server: answers a second, latencies, and what a request took of the processor. */
export const measureRound = async ({ server }, flow, { connections, seconds }) => {
  const before = cpuOf(server.pid)
  const run = await runLoad({ ...flow, port: server.port, connections, seconds })
  return {
    rate: run.answers / run.seconds,
    cpu: (cpuOf(server.pid) - before) / run.answers,
    latencies: run.latencies,
  }
}

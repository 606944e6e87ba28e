import { setTimeout } from 'node:timers/promises'
import { ask } from '../load/ask.mjs'
import { requestOf } from '../load/request-of.mjs'
import { memoryOf } from '../servers/memory-of.mjs'
import { startFlags } from '../servers/start-flags.mjs'
import { startServer } from '../servers/start-server.mjs'
import { median } from './median.mjs'

/** Milliseconds from the start of the process, on an empty database, to the first login; and what it holds at rest. */
export const measureStart = async (makeDatabase, { script, environmentOf, pinned, starts, rest }) => {
  const times = []
  const memory = []
  for (let i = 0; i < starts; i++) {
    const database = await makeDatabase()
    const begin = performance.now()
    const server = await startServer(script, environmentOf(database.url), { pinned, flags: startFlags })
    const [{ status }] = await ask(server.port, [requestOf.silentLogin('oFirst')])
    times.push(performance.now() - begin)
    if (status !== 201) throw new Error(`the first login was answered ${status}`)
    if (i === 0) {
      await setTimeout(rest)
      memory.push(memoryOf(server.pid))
    }
    await server.stop()
    await database.drop()
  }
  return { start: median(times), starts: times, memory: memory[0] }
}

import * as E from 'fp-ts/lib/Either.js'
import { explain } from './configuration/explain.ts'
import { readConfiguration } from './configuration/read-configuration.ts'
import { giveUp } from './give-up.ts'
import { greeting } from './greeting.ts'
import { startServer } from './start-server.ts'
import { stopOnSignal } from './stop-on-signal.ts'

const configuration = readConfiguration(process.env)
if (E.isLeft(configuration)) giveUp(explain(configuration.left))
else {
  const server = await startServer(configuration.right).catch((cause: unknown): never =>
    giveUp([cause instanceof Error ? cause.message : 'cannot start']),
  )
  stopOnSignal(server)
  for (const line of greeting(server, configuration.right)) console.log(line)
  // What the start has used up would stay resident until there is traffic enough to collect it (node --expose-gc).
  globalThis.gc?.()
}

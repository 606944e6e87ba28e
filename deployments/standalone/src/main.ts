import * as E from 'fp-ts/lib/Either.js'
import { readConfiguration } from './configuration/read-configuration.ts'
import { greeting } from './greeting.ts'
import { startServer } from './start-server.ts'
import { stopOnSignal } from './stop-on-signal.ts'

const stop = (lines: readonly string[]): never => {
  for (const line of lines) console.error(`ks-auth: ${line}`)
  process.exit(1)
}

const configuration = readConfiguration(process.env)
if (E.isLeft(configuration))
  stop(configuration.left.map(({ variable, expected }) => `${variable}: expected ${expected}`))
else {
  const server = await startServer(configuration.right).catch((cause: unknown): never =>
    stop([cause instanceof Error ? cause.message : 'cannot start']),
  )
  stopOnSignal(server)
  for (const line of greeting(server, configuration.right)) console.log(line)
}

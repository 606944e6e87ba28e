import * as E from 'fp-ts/lib/Either.js'
import { developmentApp, readConfiguration } from './configuration.ts'
import { startSimulator } from './start-simulator.ts'

const stop: (message: string) => never = (message) => {
  console.error(`simulator: ${message}`)
  process.exit(1)
}

const configuration = readConfiguration(process.env)
if (E.isLeft(configuration)) stop(`cannot read ${configuration.left.join(', ')}`)

const { origin, close } = await startSimulator(configuration.right).catch((error: unknown) =>
  stop(error instanceof Error ? error.message : String(error)),
)
const [appId] = configuration.right.apps.keys()
console.log(`Kuaishou simulator at ${origin} for app ${appId}`)
if (process.env['KS_APP_SECRET'] === undefined) console.log(`development secret: ${developmentApp.secret}`)
console.log(`curl -s -X POST ${origin}/simulator/codes -d '{"openid":"o-ann"}'`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())

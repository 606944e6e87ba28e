import * as E from 'fp-ts/lib/Either.js'
import { developmentApp, readConfiguration } from './configuration.ts'
import { startSimulator } from './start-simulator.ts'

const configuration = readConfiguration(process.env)
if (E.isLeft(configuration)) {
  console.error(`simulator: cannot read ${configuration.left.join(', ')}`)
  process.exit(1)
}

const { origin, close } = await startSimulator(configuration.right)
const [appId] = configuration.right.apps.keys()
console.log(`Kuaishou simulator at ${origin} for app ${appId}`)
if (process.env['KS_APP_SECRET'] === undefined) console.log(`development secret: ${developmentApp.secret}`)
console.log(`curl -s -X POST ${origin}/simulator/codes -d '{"openid":"o-ann"}'`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())

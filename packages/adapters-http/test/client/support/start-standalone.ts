import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { beforeAll } from 'vitest'

/** Where a server and the simulator behind it answer. */
export interface Standalone {
  readonly origin: string
  readonly clientId: string
  readonly simulator: string
}

const main = fileURLToPath(new URL('../../../../../deployments/standalone/dist/bundle/main.js', import.meta.url))

/** The standalone server as a process of its own, as it was built, for the tests of the calling block. */
export const startStandalone = (): (() => Standalone) => {
  let standalone: Standalone | undefined

  beforeAll(async () => {
    const server = spawn(process.execPath, [main], {
      env: { PORT: '0', DATABASE_URL: 'sqlite::memory:' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    const lines = createInterface(server.stdout)
    lines.on('line', (line) => {
      said += `${line}\n`
      const [, origin, clientId] = /listens at (\S+) for client (\S+)/.exec(said) ?? []
      const [, simulator] = /simulator answers at (\S+)/.exec(said) ?? []
      if (origin !== undefined && clientId !== undefined && simulator !== undefined)
        standalone = { origin, clientId, simulator }
      if (standalone !== undefined && line.includes('is ready')) lines.emit('ready')
    })
    await Promise.race([once(lines, 'ready'), once(server, 'exit')])
    if (standalone === undefined) throw new Error(`no server; build it first:\n${said}`)

    return async () => {
      server.kill()
      await once(server, 'exit')
    }
  })

  return () => {
    if (standalone === undefined) throw new Error('the server runs in tests and hooks only')
    return standalone
  }
}

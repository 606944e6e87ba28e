import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A process of ours, as built, under plain Node. */
export interface Spawned {
  /** Everything that it has said so far, on both streams. */
  readonly said: () => string
  /** Ends it and answers its exit code, null when a signal ended it. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

const mains = {
  server: '../../dist/bundle/main.js',
  simulator: '../../../../packages/adapters-ks/dist/simulator/main.js',
}

/** Starts it with these variables and no others, and waits until it says `ready`. Rejects when it ends before that. */
export const spawned = async (
  what: keyof typeof mains,
  environment: Readonly<Record<string, string>>,
  ready: string,
): Promise<Spawned> => {
  const child = spawn(process.execPath, [fileURLToPath(new URL(mains[what], import.meta.url))], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const said = (): string => lines.join('\n')
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', (line) => {
        lines.push(line)
        if (line.includes(ready)) resolve()
      })
    child.once('close', (code) => {
      reject(new Error(`ended with ${String(code)}\n${said()}`))
    })
  })
  return { said, stop: (signal = 'SIGTERM') => stopped(child, signal) }
}

const stopped = async (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal)
    await once(child, 'exit')
  }
  return child.exitCode
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const patience = 15_000

/** The port in the line that a server prints when it listens. */
const portOf = async (child) => {
  for await (const line of createInterface({ input: child.stdout })) {
    const port = / listens at http:\/\/[^:]+:([0-9]+)/.exec(line)?.[1]
    if (port !== undefined) return Number(port)
  }
  throw new Error(`it did not start: ${child.spawnargs.at(-1)}`)
}

/** A server in a process of its own. It is ended by its process id, whatever happens. */
export const startServer = async (script, environment, { pinned = [], flags = [] } = {}) => {
  const [command, ...args] = [...pinned, process.execPath, ...flags, script]
  const env = { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ...environment }
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const kill = () => child.kill('SIGKILL')
  process.on('exit', kill)
  const ended = once(child, 'exit')
  const timer = setTimeout(kill, patience)
  const port = await portOf(child)
  clearTimeout(timer)
  // Its log is read and dropped, as a deployment would read it.
  child.stdout.resume()
  return {
    pid: child.pid,
    port,
    stop: async () => {
      child.kill('SIGTERM')
      const timeout = setTimeout(kill, patience)
      await ended
      clearTimeout(timeout)
      process.off('exit', kill)
    },
  }
}

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

const registerTypeScript = new URL('./register-typescript.mjs', import.meta.url).href

/** Runs a script in a process of its own, from sources. Whoever starts it ends it. */
export const forkScript = (script: URL, ...args: readonly string[]): ChildProcess => {
  const execArgv = ['--conditions=ks-auth-source', '--import', registerTypeScript]
  return fork(script, args, { execArgv })
}

/** The next message of the process. Rejects when it exits instead. */
export const nextMessage = async (child: ChildProcess): Promise<unknown> => {
  const stop = new AbortController()
  const exit = once(child, 'exit', stop).then(([code, signal]) => {
    throw new Error(`the process ended: ${String(code ?? signal)}`)
  })
  const message = once(child, 'message', stop)
  try {
    const [first] = (await Promise.race([message, exit])) as [unknown]
    return first
  } finally {
    exit.catch(() => {})
    stop.abort()
  }
}

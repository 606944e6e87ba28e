import type { Tally } from '../samples/tally.ts'
import { forkScript, nextMessage } from './fork-script.ts'
import type { Jobs } from './jobs.ts'

export interface Worker {
  /** Does the job on the database at `url`, over a connection of its own. */
  readonly run: <Name extends keyof Jobs>(url: string, name: Name, input: Parameters<Jobs[Name]>[1]) => Promise<Tally>
  readonly stop: () => void
}

/** Another process. */
export const startWorker = async (): Promise<Worker> => {
  const child = forkScript(new URL('./worker.ts', import.meta.url))
  await nextMessage(child)
  return {
    run: async (url, name, input) => {
      const outcomes = nextMessage(child)
      child.send({ url, name, input })
      return (await outcomes) as Tally
    },
    stop: () => void child.kill('SIGKILL'),
  }
}

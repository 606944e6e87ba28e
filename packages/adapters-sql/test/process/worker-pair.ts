import { afterAll, beforeAll } from 'vitest'
import { type Tally, total } from '../samples/tally.ts'
import type { Jobs } from './jobs.ts'
import { startWorker, type Worker } from './start-worker.ts'

/** Both processes do the same job at the same time, or one of their own each. */
export type InBoth = <Name extends keyof Jobs>(
  url: string,
  name: Name,
  input: (worker: number) => Parameters<Jobs[Name]>[1],
) => Promise<Tally>

/** Two processes for all tests of a file. */
export const useWorkerPair = (): InBoth => {
  let workers: readonly Worker[] = []
  beforeAll(async () => {
    workers = await Promise.all([startWorker(), startWorker()])
  })
  afterAll(() => {
    for (const worker of workers) worker.stop()
  })
  return async (url, name, input) =>
    total(await Promise.all(workers.map((worker, i) => worker.run(url, name, input(i)))))
}

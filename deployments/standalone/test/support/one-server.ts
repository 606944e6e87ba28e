import { beforeAll } from 'vitest'
import { type Running, startServer } from './start-server.ts'

/** One server for all tests of the calling block, which starts before them; each of them has people of its own. */
export const oneServer = (environment: Readonly<Record<string, string>> = {}): (() => Running) => {
  let server: Running | undefined
  beforeAll(async () => {
    server = await startServer({ DATABASE_URL: 'sqlite::memory:', ...environment })
    return server.stop
  })
  return () => {
    if (server === undefined) throw new Error('the server runs in tests and hooks only')
    return server
  }
}

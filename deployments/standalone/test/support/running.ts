import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Running, startServer } from './start-server.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface How {
  /** Where the database is; a folder of the test's own by default. */
  readonly folder?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Of a simulator that runs elsewhere. */
  readonly simulator?: string
}

/** A server that ends with the test. */
export const running = async ({ folder = temporaryFolder(), environment, simulator }: How = {}): Promise<Running> => {
  const server = await startServer({ DATABASE_URL: `sqlite:${join(folder, 'ks-auth.db')}`, ...environment }, simulator)
  onTestFinished(async () => {
    await server.stop()
  })
  return server
}

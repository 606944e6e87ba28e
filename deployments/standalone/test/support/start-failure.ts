import { spawned } from './spawned.ts'

/** How a server ended that was expected not to start: its exit code, then all that it said. */
export const startFailure = (environment: Readonly<Record<string, string>>): Promise<string> =>
  spawned('server', { PORT: '0', DATABASE_URL: 'sqlite::memory:', ...environment }, 'ks-auth is ready').then(
    async ({ stop }) => {
      await stop()
      return 'started'
    },
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )

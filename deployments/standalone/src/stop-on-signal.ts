import type { Server } from './start-server.ts'

/** How long requests under way may take to end. */
const patience = 10_000

/** SIGTERM and SIGINT: no new requests, those under way are answered, then the process ends. A second signal ends it now. */
export const stopOnSignal = ({ close }: Server): void => {
  const stop = (): void => {
    for (const signal of ['SIGTERM', 'SIGINT']) process.removeAllListeners(signal)
    setTimeout(() => process.exit(1), patience).unref()
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop)
}

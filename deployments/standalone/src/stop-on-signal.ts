import { bounds } from './bounds.ts'
import type { Server } from './start-server.ts'

/** SIGTERM and SIGINT: no new requests, those under way are answered, then the process ends. A second signal ends it now. */
export const stopOnSignal = ({ close }: Server): void => {
  const stop = (): void => {
    for (const signal of ['SIGTERM', 'SIGINT']) process.removeAllListeners(signal)
    setTimeout(() => process.exit(1), bounds.stopMs).unref()
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop)
}

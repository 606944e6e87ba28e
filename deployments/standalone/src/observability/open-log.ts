import pino, { type Logger } from 'pino'

export interface OpenLog {
  readonly log: Logger
  /** Writes what is still in memory. */
  readonly close: () => void
}

/** One JSON object a line on standard output, written in pieces so that a request never waits for a terminal or a disk. */
export const openLog = (): OpenLog => {
  const lines = pino.destination({ dest: 1, minLength: 4096, sync: false })
  const flushing = setInterval(() => {
    lines.flush()
  }, 1000).unref()
  const close = (): void => {
    clearInterval(flushing)
    lines.flushSync()
  }
  return { log: pino({ base: null }, lines), close }
}

import pino, { type Logger } from 'pino'
import sonicBoom from 'sonic-boom'
import { bounds } from '../bounds.ts'

export interface OpenLog {
  readonly log: Logger
  /** Writes what is still in memory, as far as that can be done soon. */
  readonly close: () => Promise<void>
}

const stdout = 1
const most = 1024 * 1024

/**
 * One JSON object a line on standard output, written in pieces beside the work. When nobody reads them, or the disk
 * behind them is full, lines are lost: never an answer, and never the end of the process.
 */
export const openLog = (): OpenLog => {
  const lines = new sonicBoom.SonicBoom({
    fd: stdout,
    minLength: 4096,
    maxLength: most,
    sync: false,
    retryEAGAIN: () => false,
  })
  lines.on('error', () => undefined)
  const flushing = setInterval(() => {
    lines.flush()
  }, 1000).unref()
  const close = (): Promise<void> => {
    clearInterval(flushing)
    return new Promise((resolve) => {
      setTimeout(resolve, bounds.logMs)
      lines.flush(() => {
        resolve()
      })
    })
  }
  return { log: pino({ base: null }, lines), close }
}

import type { Observe } from '@ks-auth/adapters-http'
import type { Logger } from 'pino'

/** A line for each answer that is the server's own fault, and for this share of the others. */
export const logAnswers =
  (log: Logger, share: number): Observe =>
  ({ id, method, route, status, milliseconds, failure }) => {
    if (status < 500 && Math.random() >= share) return
    log.info({ id, method, route, status, milliseconds: Math.round(milliseconds * 10) / 10, failure }, 'answered')
  }

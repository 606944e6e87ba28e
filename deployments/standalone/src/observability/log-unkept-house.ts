import type { Logger } from 'pino'
import type { Unkept } from '../keep-house.ts'
import { causeParts } from './cause-parts.ts'

/** Why something that has ended is still stored. */
export const logUnkeptHouse =
  (log: Logger) =>
  ({ what, cause }: Unkept): void => {
    log.error({ what, cause: causeParts(cause) }, 'housekeeping failed')
  }

import type { HandlerOptions } from '@ks-auth/adapters-http'
import type { Logger } from 'pino'
import { causeParts } from './cause-parts.ts'

/** Why an answer was the server's own fault. */
export const logCauses =
  (log: Logger): NonNullable<HandlerOptions['report']> =>
  (failure, _request, id) => {
    if (failure._tag === 'KsMisconfigured') log.error({ id, failure: failure._tag }, 'Kuaishou does not know the app')
    if (!('cause' in failure)) return
    log.error({ id, failure: failure._tag, cause: causeParts(failure.cause) }, 'failed')
  }

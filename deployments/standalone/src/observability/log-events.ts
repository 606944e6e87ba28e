import type { AuthEvents } from '@ks-auth/core'
import type { Logger } from 'pino'

/** The audit trail: who did what, as soon as it is stored. Events carry no secret, name, phone or openid. */
export const logEvents = (log: Logger): AuthEvents => ({
  tell:
    ({ _tag, ...event }) =>
    async () => {
      log.info(event, _tag)
    },
})

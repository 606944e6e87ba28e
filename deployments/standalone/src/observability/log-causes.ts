import type { HandlerOptions } from '@ks-auth/adapters-http'
import * as t from 'io-ts'
import type { Logger } from 'pino'

/** Why an answer was the server's own fault. Of a cause name, code and message only: drivers hang whole rows on theirs. */
export const logCauses =
  (log: Logger): NonNullable<HandlerOptions['report']> =>
  (failure, _request, id) => {
    if (failure._tag === 'KsMisconfigured') log.error({ id, failure: failure._tag }, 'Kuaishou does not know the app')
    if (!('cause' in failure)) return
    log.error({ id, failure: failure._tag, cause: partsOf(failure.cause) }, 'failed')
  }

const Cause = t.partial({ name: t.string, code: t.union([t.string, t.number]), message: t.string })

const partsOf = (cause: unknown): object => {
  const { name, code, message } = Cause.is(cause) ? cause : {}
  return { name, code, message }
}

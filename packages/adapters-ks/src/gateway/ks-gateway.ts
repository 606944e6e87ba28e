import { type ExchangeFailure, isPlainText, type KsAppId, type KsExchange, type KsGateway } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import { makeBoundedWork } from '../bounded-work.ts'
import { makeBreaker } from './breaker.ts'
import { type CodeRequest, codeRequest } from './code-request.ts'
import { defaultGatewayLimits, type GatewayLimits } from './gateway-limits.ts'
import { makePlatformPool } from './platform-pool.ts'
import { readCodeReply } from './read-code-reply.ts'
import { sendOnce } from './send-once.ts'

export interface KsGatewayOptions {
  /** `ksPlatformOrigin`, or the origin of a simulator on this machine. */
  readonly origin: string
  /** The app secret of each mini program. */
  readonly apps: ReadonlyMap<KsAppId, string>
  readonly limits?: Partial<GatewayLimits>
  /** The authorities to trust in place of the public ones, in PEM: those of a company proxy that opens TLS. */
  readonly ca?: string
  /** Aborting it is closing: for a backend that ends everything by one signal. */
  readonly signal?: AbortSignal
}

export interface KsGatewayAdapter extends KsGateway {
  /** Sends no code any more. Exchanges that wait, are under way or come later fail as KsUnavailable. */
  readonly close: () => Promise<void>
}

type Exchanged = E.Either<ExchangeFailure, KsExchange>

const maxCodeLength = 1024

const isCode = (text: string): boolean => text.length > 0 && text.length <= maxCodeLength && isPlainText(text)

const isOutage = (exchanged: Exchanged): boolean =>
  E.isLeft(exchanged) && (exchanged.left._tag === 'KsUnavailable' || exchanged.left._tag === 'KsTimedOut')

/** KsGateway over Kuaishou's code2session. A code is sent at most once, and nothing here waits without a bound. */
export const makeKsGateway = ({ origin, apps, limits, ca, signal }: KsGatewayOptions): KsGatewayAdapter => {
  const bounds: GatewayLimits = { ...defaultGatewayLimits, ...limits }
  const pool = makePlatformPool(origin, bounds, ca)
  const inTurn = makeBoundedWork(bounds)
  const now = (): number => performance.now()
  const breaker = makeBreaker({ failures: bounds.breakerFailures, pause: bounds.breakerPause, now })

  const pauseOf = (milliseconds: number): Exchanged =>
    E.left({ _tag: 'Overloaded', retryAfter: Math.max(1, Math.ceil(milliseconds / 1000)) })

  const ask = async (request: CodeRequest, deadline: number): Promise<Exchanged> => {
    // Asked before the breaker, which would take an end for an outage.
    if (pool.destroyed) return E.left({ _tag: 'KsUnavailable' })
    const permit = breaker.enter()
    if (O.isNone(permit)) return pauseOf(breaker.wait())
    const exchanged = pipe(await sendOnce(pool, request, deadline - now()), E.flatMap(readCodeReply))
    permit.value(!isOutage(exchanged))
    return exchanged
  }

  const close = (): Promise<void> => {
    signal?.removeEventListener('abort', onAbort)
    return pool.destroy()
  }
  const onAbort = (): void => void close()
  if (signal?.aborted) onAbort()
  else signal?.addEventListener('abort', onAbort)

  return {
    exchangeCode:
      ({ appId }, code) =>
      async () => {
        const secret = apps.get(appId)
        if (secret === undefined) return E.left({ _tag: 'KsMisconfigured' })
        if (!isCode(code)) return E.left({ _tag: 'CodeRejected' })
        const deadline = now() + bounds.deadline
        return E.flatten(await inTurn(() => ask(codeRequest(appId, secret, code), deadline)))
      },
    close,
  }
}

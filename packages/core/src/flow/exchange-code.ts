import { pipe } from 'fp-ts/lib/function.js'
import * as T from 'fp-ts/lib/Task.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Client } from '../model/client.ts'
import type { ExchangeFailure, KsExchange } from '../model/ks-exchange.ts'
import type { KsKey } from '../model/ks-key.ts'
import type { Deps } from './deps.ts'

/** Spends the one-time code. The key comes back sealed, dated by when the exchange began. */
export const exchangeCode =
  ({ gateway, crypto, clock }: Pick<Deps, 'gateway' | 'crypto' | 'clock'>) =>
  (client: Client, code: string): TE.TaskEither<ExchangeFailure, KsKey> =>
    pipe(
      TE.fromIO(clock.now),
      TE.bindTo('obtainedAt'),
      TE.bindW('exchange', () => gateway.exchangeCode(client, code)),
      TE.bindW('custody', ({ exchange }) => TE.fromTask(sealed(crypto)(exchange))),
      TE.map(({ obtainedAt, exchange: { openid }, custody }) => ({
        pool: client.pool,
        openid,
        obtainedAt,
        ...custody,
      })),
    )

const sealed =
  (crypto: Deps['crypto']) =>
  ({ sessionKey }: KsExchange): T.Task<Pick<KsKey, 'fingerprint' | 'sealed'>> =>
    pipe(
      T.Do,
      T.bind('fingerprint', () => crypto.fingerprint(sessionKey)),
      T.bind('sealed', () => crypto.seal(sessionKey)),
    )

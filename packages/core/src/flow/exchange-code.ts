import { pipe } from 'fp-ts/lib/function.js'
import type * as T from 'fp-ts/lib/Task.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Client } from '../model/client.ts'
import type { Instant } from '../model/instant.ts'
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
      TE.flatMapTask(({ obtainedAt, exchange }) => sealed(crypto)(client, exchange, obtainedAt)),
    )

const sealed =
  (crypto: Deps['crypto']) =>
  ({ pool }: Client, { openid, sessionKey }: KsExchange, obtainedAt: Instant): T.Task<KsKey> =>
  async () => ({
    pool,
    openid,
    obtainedAt,
    fingerprint: await crypto.fingerprint(sessionKey)(),
    sealed: await crypto.seal(sessionKey)(),
  })

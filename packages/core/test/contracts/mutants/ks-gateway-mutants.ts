import type { ExchangeFailure, KsExchange, KsGateway, Openid, SessionKey } from '@ks-auth/core'
import type { GatewayUnderTest } from '@ks-auth/core/contracts'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Mutants } from './mutants.ts'

type Exchange = KsGateway['exchangeCode']

const mutant =
  (change: (exchange: Exchange, subject: GatewayUnderTest) => Exchange) =>
  (subject: GatewayUnderTest): GatewayUnderTest => ({
    ...subject,
    gateway: { exchangeCode: change(subject.gateway.exchangeCode, subject) },
  })

export const ksGatewayMutants: Mutants<GatewayUnderTest, undefined> = {
  'exchanges a code for the openid and a 16-byte session_key': mutant(
    (exchange) => (client, code) =>
      pipe(
        exchange(client, code),
        TE.map((answer) => ({ ...answer, sessionKey: answer.sessionKey.replaceAll('=', '') as SessionKey })),
      ),
  ),

  'tells people apart': mutant((exchange) => {
    let first: Openid | undefined
    return (client, code) =>
      pipe(
        exchange(client, code),
        TE.map((answer) => {
          first ??= answer.openid
          return { ...answer, openid: first }
        }),
      )
  }),

  'rejects a code that was never issued': mutant(
    (exchange) => (client, code) =>
      code === 'never-issued' ? TE.left({ _tag: 'KsRefused', result: 0 }) : exchange(client, code),
  ),

  'rejects a code that was used': mutant((exchange) => {
    const answers = new Map<string, KsExchange>()
    return (client, code) => async () => {
      const known = answers.get(code)
      if (known !== undefined) return E.right(known)
      const answer = await exchange(client, code)()
      if (E.isRight(answer)) answers.set(code, answer.right)
      return answer
    }
  }),

  'gives a code used by twenty at once to exactly one of them': mutant((exchange) => {
    const underWay = new Map<string, Promise<E.Either<ExchangeFailure, KsExchange>>>()
    return (client, code) => async () => {
      const shared = underWay.get(code) ?? exchange(client, code)()
      underWay.set(code, shared)
      const answer = await shared
      underWay.delete(code)
      return answer
    }
  }),

  'knows only the clients that it was configured with': mutant(
    (exchange, { client }) =>
      (_, code) =>
        exchange(client, code),
  ),

  'says that the platform is unavailable, and nothing else, when it breaks down': mutant(
    (exchange) => (client, code) =>
      pipe(
        exchange(client, code),
        TE.mapLeft((failure) => (failure._tag === 'KsUnavailable' ? { _tag: 'CodeRejected' } : failure)),
      ),
  ),
}

import * as E from 'fp-ts/lib/Either.js'
import type { Client } from '../model/client.ts'
import type { KsGateway } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectLeft, expectSame, given, tally } from './expectations.ts'

/** A gateway, and the other end of it: what a test platform has to do for the cases. */
export interface GatewayUnderTest {
  readonly gateway: KsGateway
  /** A client that the gateway knows, and one that it does not. */
  readonly client: Client
  readonly stranger: Client
  /** A fresh one-time code of this person. */
  readonly issueCode: (openid: string) => Promise<string>
  /** From now on the platform does not answer as it should. */
  readonly breakDown: () => Promise<void>
}

export const ksGatewayContract: readonly ContractCase<GatewayUnderTest>[] = [
  {
    name: 'exchanges a code for the openid and a 16-byte session_key',
    check: async ({ gateway, client, issueCode }) => {
      const { openid, sessionKey } = await given(gateway.exchangeCode(client, await issueCode('oAnn')))
      expectSame('openid', openid, 'oAnn')
      expectSame('base64 of 16 bytes', /^[A-Za-z0-9+/]{22}==$/.test(sessionKey), true)
    },
  },
  {
    name: 'tells people apart',
    check: async ({ gateway, client, issueCode }) => {
      const codes = [await issueCode('oAnn'), await issueCode('oBen')]
      const exchanges = await Promise.all(codes.map((code) => given(gateway.exchangeCode(client, code))))
      expectSame(
        'openids',
        exchanges.map(({ openid }) => openid),
        ['oAnn', 'oBen'],
      )
    },
  },
  {
    name: 'rejects a code that was never issued',
    check: async ({ gateway, client }) =>
      expectLeft('exchange', gateway.exchangeCode(client, 'never-issued'), 'CodeRejected'),
  },
  {
    name: 'rejects a code that was used',
    check: async ({ gateway, client, issueCode }) => {
      const code = await issueCode('oAnn')
      await given(gateway.exchangeCode(client, code))
      await expectLeft('second use', gateway.exchangeCode(client, code), 'CodeRejected')
    },
  },
  {
    name: 'gives a code used by twenty at once to exactly one of them',
    check: async ({ gateway, client, issueCode }) => {
      const code = await issueCode('oAnn')
      const racers = Array.from({ length: 20 }, () => gateway.exchangeCode(client, code))
      expectSame('outcomes', await tally(racers), { ok: 1, CodeRejected: 19 })
    },
  },
  {
    name: 'knows only the clients that it was configured with',
    check: async ({ gateway, stranger, issueCode }) =>
      expectLeft('exchange', gateway.exchangeCode(stranger, await issueCode('oAnn')), 'KsMisconfigured'),
  },
  {
    name: 'says that the platform is unavailable, and nothing else, when it breaks down',
    check: async ({ gateway, client, issueCode, breakDown }) => {
      const code = await issueCode('oAnn')
      await breakDown()
      const result = await gateway.exchangeCode(client, code)()
      expectSame('failure', result, E.left({ _tag: 'KsUnavailable' }))
    },
  },
]

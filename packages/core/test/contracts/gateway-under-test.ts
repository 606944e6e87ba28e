import type { Openid, SessionKey } from '@ks-auth/core'
import type { GatewayUnderTest } from '@ks-auth/core/contracts'
import { makeFakeKs } from '@ks-auth/core/testing'
import { clientNamed } from '../samples/client-named.ts'

const sessionKey = 'jItsua/qXtgnBBffuKcKqQ==' as SessionKey

/** The fake platform, as the contract of KsGateway wants it. */
export const gatewayUnderTest = (): GatewayUnderTest => {
  const client = clientNamed('client-a')
  const fake = makeFakeKs([client.id])
  return {
    gateway: fake.gateway,
    client,
    stranger: clientNamed('client-b'),
    issueCode: async (openid) => fake.issueCode({ openid: openid as Openid, sessionKey }),
    breakDown: async () => fake.breakDown(),
  }
}

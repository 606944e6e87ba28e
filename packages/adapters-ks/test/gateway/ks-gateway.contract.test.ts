import { ksGatewayContract } from '@ks-auth/core/contracts'
import { describe, it } from 'vitest'
import { clientOf } from '../support/client-of.ts'
import { startPlatformAndGateway } from '../support/platform-and-gateway.ts'

describe('the gateway and the simulator together keep the contract of KsGateway', () => {
  for (const { name, check } of ksGatewayContract)
    it(name, async () => {
      const { gateway, platform, client } = await startPlatformAndGateway()
      await check({
        gateway,
        client,
        stranger: clientOf('ks-stranger'),
        issueCode: (openid) => platform.issueCode(openid),
        breakDown: () => platform.addFault({ fault: { kind: 'outage' } }),
      })
    })
})

import { type GatewayLimits, type KsGatewayAdapter, type KsGatewayOptions, makeKsGateway } from '@ks-auth/adapters-ks'
import { onTestFinished } from 'vitest'
import { clientOf } from './client-of.ts'
import { appSecret } from './platform-and-gateway.ts'

/** A gateway to this origin, for one test. */
export const gatewayTo = (
  origin: string,
  limits: Partial<GatewayLimits> = {},
  options: Pick<KsGatewayOptions, 'ca' | 'signal'> = {},
): KsGatewayAdapter => {
  const apps = new Map([[clientOf('ks-test').appId, appSecret]])
  const gateway = makeKsGateway({ origin, apps, limits, ...options })
  onTestFinished(() => gateway.close())
  return gateway
}

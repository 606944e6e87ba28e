import { type GatewayLimits, type KsGatewayAdapter, makeKsGateway } from '@ks-auth/adapters-ks'
import { onTestFinished } from 'vitest'
import { clientOf } from './client-of.ts'
import { appSecret } from './platform-and-gateway.ts'

/** A gateway to this origin, for one test. */
export const gatewayTo = (origin: string, limits: Partial<GatewayLimits> = {}): KsGatewayAdapter => {
  const gateway = makeKsGateway({ origin, apps: new Map([[clientOf('ks-test').appId, appSecret]]), limits })
  onTestFinished(() => gateway.close())
  return gateway
}

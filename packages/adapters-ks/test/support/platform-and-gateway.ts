import { type GatewayLimits, type KsGatewayAdapter, makeKsGateway } from '@ks-auth/adapters-ks'
import {
  makeSimulatorClient,
  type Simulator,
  type SimulatorClient,
  startSimulator,
} from '@ks-auth/adapters-ks/simulator'
import type { Client } from '@ks-auth/core'
import { onTestFinished } from 'vitest'
import { clientOf } from './client-of.ts'

export interface PlatformAndGateway {
  readonly simulator: Simulator
  readonly platform: SimulatorClient
  readonly gateway: KsGatewayAdapter
  readonly client: Client
}

export const appSecret = 'canary-app-secret'

/** A simulator and a gateway to it, for one test. */
export const startPlatformAndGateway = async (limits: Partial<GatewayLimits> = {}): Promise<PlatformAndGateway> => {
  const client = clientOf('ks-test')
  const simulator = await startSimulator({ apps: new Map([[client.appId, appSecret]]), seed: 1 })
  const gateway = makeKsGateway({ origin: simulator.origin, apps: new Map([[client.appId, appSecret]]), limits })
  onTestFinished(async () => {
    await gateway.close()
    await simulator.close()
  })
  return { simulator, platform: makeSimulatorClient(simulator.origin), gateway, client }
}

import { randomBytes } from 'node:crypto'
import { type KsGatewayAdapter, makeKsGateway } from '@ks-auth/adapters-ks'
import type { Client } from '@ks-auth/core'
import type { Platform } from './configuration/configuration.ts'

export interface OpenPlatform {
  readonly gateway: KsGatewayAdapter
  /** Where people of the simulator log in; null with a real platform. */
  readonly simulator: string | null
  readonly close: () => Promise<void>
}

/** The platform to exchange codes with; a simulator is loaded and started when there is no other, reachable on this machine only. */
export const openPlatform = async (platform: Platform, { appId }: Client): Promise<OpenPlatform> => {
  if (platform._tag === 'Kuaishou') {
    const gateway = makeKsGateway({ origin: platform.origin, apps: new Map([[appId, platform.secret]]) })
    return { gateway, simulator: null, close: gateway.close }
  }
  const { startSimulator } = await import('@ks-auth/adapters-ks/simulator')
  const secret = randomBytes(16).toString('hex')
  const simulator = await startSimulator({ apps: new Map([[appId, secret]]) })
  const gateway = makeKsGateway({ origin: simulator.origin, apps: new Map([[appId, secret]]) })
  const close = async (): Promise<void> => {
    await gateway.close()
    await simulator.close()
  }
  return { gateway, simulator: simulator.origin, close }
}

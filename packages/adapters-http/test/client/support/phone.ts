import type { BaaS, KsRuntime } from '@ks-auth/adapters-http/client'
import type { SimulatorControl } from './simulator-control.ts'

/** A device in somebody's hand: its `ks`, and what the person and the world do. */
export interface Phone {
  readonly ks: KsRuntime & { BaaS: BaaS }
  readonly openid: string
  readonly number: string
  nickname: string
  readonly storage: Map<string, unknown>
  /** What the device was asked for: `login`, `getUserInfo`, and requests with the status of their answers. */
  readonly calls: string[]
  /** Every code that `ks.login` gave. */
  readonly codes: string[]
  readonly platform: SimulatorControl
  /** Does the person say yes? */
  agrees: boolean
  /** Is the person signed in to the Kuaishou app, or does he close its dialog? */
  hasKuaishouAccount: boolean
  online: boolean
  /** Calls of the runtime that never answer. */
  readonly silent: Set<string>
  /** Until nothing is under way on the device any more. */
  readonly atRest: () => Promise<void>
}

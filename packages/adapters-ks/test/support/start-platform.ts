import {
  makeSimulatorClient,
  type SimulatorClient,
  type SimulatorOptions,
  startSimulator,
} from '@ks-auth/adapters-ks/simulator'
import { onTestFinished } from 'vitest'
import { type Posted, postForm } from './post-form.ts'

export interface PlatformUnderTest extends SimulatorClient {
  readonly origin: string
  /** code2session with the right app and secret, but for what is given. */
  readonly exchange: (form: Readonly<Record<string, string>>) => Promise<Posted>
  /** The reply to this code, parsed. */
  readonly reply: (
    code: string,
  ) => Promise<{ readonly result: number; readonly open_id?: string; readonly session_key?: string }>
}

const twoApps: ReadonlyMap<string, string> = new Map([
  ['ks-test', 'secret-a'],
  ['ks-other', 'secret-b'],
])

/** A simulator alone, for one test. */
export const startPlatform = async (options: Partial<SimulatorOptions> = {}): Promise<PlatformUnderTest> => {
  const { origin, close } = await startSimulator({ apps: twoApps, ...options })
  onTestFinished(close)
  const exchange = (form: Readonly<Record<string, string>>): Promise<Posted> =>
    postForm(origin, { app_id: 'ks-test', app_secret: 'secret-a', ...form })
  return {
    ...makeSimulatorClient(origin),
    origin,
    exchange,
    reply: async (code) => JSON.parse((await exchange({ js_code: code })).text),
  }
}

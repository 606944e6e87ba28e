import { onTestFinished } from 'vitest'
import { spawned } from './spawned.ts'

/** The origin of a simulator in a process of its own that knows this app; it ends with the test. */
export const simulatorElsewhere = async (
  app: Readonly<Record<'KS_APP_ID' | 'KS_APP_SECRET', string>>,
): Promise<string> => {
  const simulator = await spawned('simulator', { ...app, SIMULATOR_PORT: '0' }, 'Kuaishou simulator at')
  onTestFinished(async () => {
    await simulator.stop()
  })
  return /simulator at (\S+)/.exec(simulator.said())?.[1] ?? ''
}

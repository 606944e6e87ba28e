import fc from 'fast-check'
import type { Client } from '../model/client.ts'
import { anyCommands } from './any-commands.ts'
import { clients } from './clients.ts'
import type { PortsUnderTest } from './ports-under-test.ts'
import { makeReal } from './real.ts'
import { emptyModel } from './reference/model.ts'
import { lookAround } from './steps/look-around.ts'
import { toCommand } from './to-command.ts'

export interface ModelCheck {
  /** Ports over an empty store, for each sequence anew. */
  readonly makePorts: (clients: readonly Client[]) => PortsUnderTest | Promise<PortsUnderTest>
  /** How many sequences of up to 50 steps. */
  readonly runs: number
  /** The same seed takes the same steps on every store. */
  readonly seed: number
}

/** What every step of every sequence showed. It is the same for the same seed on every store that keeps the contracts. */
export interface ModelReport {
  readonly traces: readonly (readonly string[])[]
}

/**
 * Walks all flows over a store and next to them a small reference model, and rejects with the shortest sequence that it
 * finds in which the two show different things. At the end of each every session that was ever opened is looked at.
 */
export const checkAgainstModel = async ({ makePorts, runs, seed }: ModelCheck): Promise<ModelReport> => {
  const traces: (readonly string[])[] = []
  const sequence = fc.asyncProperty(anyCommands(50), async (commands) => {
    const real = makeReal(await makePorts(clients))
    const model = emptyModel(real.ports.clock.now())
    const trace: string[] = []
    traces.push(trace)
    await fc.asyncModelRun(() => ({ model, real: { real, trace } }), commands)
    for (let session = 0; session < model.sessions.length; session++)
      await toCommand(lookAround, { caller: { session, client: 'own' } }).run(model, { real, trace })
  })
  await fc.assert(sequence, { numRuns: runs, seed })
  return { traces }
}

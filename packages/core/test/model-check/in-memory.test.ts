import type { Client, UserId } from '@ks-auth/core'
import { checkAgainstModel } from '@ks-auth/core/model-check'
import { makeInMemoryPorts } from '@ks-auth/core/testing'
import { describe, expect, it } from 'vitest'
import { isFullRun } from '../samples/is-full-run.ts'

const runs = isFullRun ? 1000 : 200
const seed = 20_230_401

/** Ids as nodes without coordination draw them: far apart, in no order. */
const portsWithOtherIds = (clients: readonly Client[]) => {
  const memory = makeInMemoryPorts(clients)
  let drawn = 0
  const next = () => ((++drawn * 7_368_787) % 1_299_709) as UserId
  return { ...memory, ports: { ...memory.ports, userIds: { next } } }
}

describe('the flows over the in-memory storage', () => {
  it(`show what the reference model shows, in ${runs} sequences of up to 50 steps`, async () => {
    const { traces } = await checkAgainstModel({ makePorts: makeInMemoryPorts, runs, seed })
    expect(traces).toHaveLength(runs)
    expect(traces.flat().length).toBeGreaterThan(20 * runs)
  }, 120_000)

  it('show the same for the same seed, whatever ids users get', async () => {
    const [one, other] = [makeInMemoryPorts, portsWithOtherIds].map((makePorts) =>
      checkAgainstModel({ makePorts, runs: 20, seed }),
    )
    expect(await other).toEqual(await one)
  })

  it('show something else for another seed', async () => {
    const [one, other] = [seed, seed + 1].map((each) =>
      checkAgainstModel({ makePorts: makeInMemoryPorts, runs: 1, seed: each }),
    )
    expect(await other).not.toEqual(await one)
  })
})

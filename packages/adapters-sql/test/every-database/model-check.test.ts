import type { Client } from '@ks-auth/core'
import { checkAgainstModel, type ModelReport } from '@ks-auth/core/model-check'
import { makeInMemoryPorts } from '@ks-auth/core/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { kindsAndSettings } from '../databases/kinds.ts'
import { useDatabase } from '../databases/use-database.ts'
import { isFullRun } from '../samples/is-full-run.ts'

const runs = isFullRun ? 300 : 8
const seed = 20_230_402

let inMemory: ModelReport
beforeAll(async () => {
  inMemory = await checkAgainstModel({ makePorts: makeInMemoryPorts, runs, seed })
})

describe.each(kindsAndSettings)('the flows over %s', (_kind, create) => {
  const database = useDatabase(create)

  const makePorts = async (clients: readonly Client[]) => {
    const memory = makeInMemoryPorts(clients)
    const { users, sessions, ksKeys, throttle } = await database.empty()
    return { ...memory, ports: { ...memory.ports, users, sessions, ksKeys, throttle } }
  }

  it(`show what the reference model and the in-memory store show, in ${runs} sequences of up to 50 steps`, async () => {
    expect(await checkAgainstModel({ makePorts, runs, seed })).toEqual(inMemory)
  }, 600_000)
})

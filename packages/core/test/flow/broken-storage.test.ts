import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { aWorld, guest } from '../samples/a-world.ts'
import { aroundStorage } from '../samples/around-storage.ts'
import { refusalOf } from '../samples/refusal-of.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { scenarios } from './scenarios/scenarios.ts'

const down = { _tag: 'StorageUnavailable', cause: 'connection lost' } as const

interface Fault {
  /** The n-th call of the storage fails … */
  readonly at: number
  /** … before it did anything, or after it did everything. */
  readonly when: 'before' | 'after'
}

const play = async ({ begin }: Scenario, fault: Fault | null) => {
  let calls = 0
  let playing = false
  const world = aWorld({}, (ports) =>
    aroundStorage(ports, (_, run) => async () => {
      if (!playing || ++calls !== fault?.at) return run()
      if (fault.when === 'after') await run()
      return E.left(down)
    }),
  )
  const act = await begin(world)
  const [before, told] = [world.snapshot(), world.events.told.length]
  playing = true
  const outcome = await act()()
  playing = false
  return { act, before, outcome, calls, told: world.events.told.slice(told), after: world.snapshot() }
}

describe.each(Object.entries(scenarios))('%s, when the storage fails at any one of its calls', (_, scenario) => {
  it.each(['before', 'after'] as const)(
    '(%s the call did its work) says so and writes nothing by halves',
    async (when) => {
      const well = await play(scenario, null)
      expect(well.outcome._tag).toBe('Right')
      for (let at = 1; at <= well.calls; at++) {
        const { before, outcome, told, after } = await play(scenario, { at, when })
        expect(outcome).toEqual(E.left(down))
        expect(told).toEqual([])
        const old = new Set(before.sessions.map(({ digest }) => digest))
        const endedOnly = well.after.sessions.filter(({ digest }) => old.has(digest))
        expect([before.users, well.after.users]).toContainEqual(after.users)
        expect([before.sessions, well.after.sessions, endedOnly]).toContainEqual(after.sessions)
      }
    },
  )

  it('can be done when the storage is back, or was done already', async () => {
    const { calls } = await play(scenario, null)
    for (let at = 1; at <= calls; at++)
      for (const when of ['before', 'after'] as const) {
        const { act } = await play(scenario, { at, when })
        const again = await act()()
        expect(['done', scenario.whenDone]).toContain(E.isLeft(again) ? again.left._tag : 'done')
      }
  })
})

describe('a storage in which somebody else always writes first', () => {
  it.each(['StaleUser', 'IdTaken', 'OpenidTaken'] as const)(
    '(%s) ends a flow as Contended, with nothing written',
    async (tag) => {
      let lost = 0
      const losing = () => {
        lost++
        return TE.left({ _tag: tag })
      }
      const world = aWorld({}, (ports) => ({ ...ports, users: { ...ports.users, insert: losing, save: losing } }))
      const before = world.snapshot()
      expect(await refusalOf(world.auth.loginSilently(guest, { code: world.code('oAnn') }))).toEqual({
        _tag: 'Contended',
      })
      expect(world.snapshot()).toEqual(before)
      expect(lost).toBe(64)
    },
  )
})

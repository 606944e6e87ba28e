import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import type { World } from '../samples/a-world.ts'
import { aWorldOfKeys, first, junk, second, third } from '../samples/a-world-of-keys.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const day = 24 * 60 * 60 * 1000

const failures = ({ snapshot }: World) => snapshot().ksKeys.map((row) => row.failures)

describe('a phone update', () => {
  it('tries the key of its own session first and then the newest of the identity', async () => {
    const world = aWorldOfKeys()
    const older = await world.annWith(first)
    const newer = await world.annWith(second)
    await answerOf(world.update(older, first))
    await answerOf(world.update(older, second))
    await answerOf(world.update(newer, second))
    expect(world.tried).toEqual([first, first, second, second])
  })

  it('tries them in that order, in whatever order the store gives them', async () => {
    const world = aWorldOfKeys((ports) => {
      const reserve: typeof ports.ksKeys.reserve = (refs, notBefore) =>
        pipe(
          ports.ksKeys.reserve(refs, notBefore),
          TE.map((keys) => keys.toReversed()),
        )
      return { ...ports, ksKeys: { ...ports.ksKeys, reserve } }
    })
    const older = await world.annWith(first)
    await world.annWith(second)
    await answerOf(world.update(older, second))
    expect(world.tried).toEqual([first, second])
  })

  it('tries no key of another session of the user, unless it is the newest', async () => {
    const world = aWorldOfKeys()
    await world.annWith(first)
    const middle = await world.annWith(second)
    await world.annWith(third)
    expect(await refusalOf(world.update(middle, first))).toEqual({ _tag: 'Undecryptable' })
    expect(world.tried).toEqual([second, third])
    expect(failures(world)).toContain(0)
  })

  it('refuses what was encrypted under the key before, once the device has a newer session', async () => {
    const world = aWorldOfKeys()
    await world.annWith(first)
    const newer = await world.annWith(second)
    expect(await refusalOf(world.update(newer, first))).toEqual({ _tag: 'Undecryptable' })
  })

  it('counts one failure on each key that it tried, and none when one of them was right', async () => {
    const world = aWorldOfKeys()
    const older = await world.annWith(first)
    await world.annWith(second)
    await answerOf(world.update(older, second))
    expect(failures(world)).toEqual([0, 0])
    expect(await refusalOf(world.auth.updatePhone(older, { data: junk }))).toEqual({ _tag: 'Undecryptable' })
    expect(failures(world)).toEqual([1, 1])
  })
})

describe('a key in custody', () => {
  it('is good for 24 hours from the exchange and not longer', async () => {
    const world = aWorldOfKeys()
    const ann = await world.annWith(first)
    world.clock.advance(day)
    await answerOf(world.update(ann, first))
    world.clock.advance(1)
    expect(await refusalOf(world.update(ann, first))).toEqual({ _tag: 'SessionKeyStale' })
    await world.annWith(second)
    await answerOf(world.update(ann, second))
  })

  it('is good for another 24 hours when the platform gives it again', async () => {
    const world = aWorldOfKeys()
    const ann = await world.annWith(first)
    world.clock.advance(day)
    await world.annWith(first)
    world.clock.advance(day - 1000)
    await answerOf(world.update(ann, first))
  })

  it('that no seal of the ring opens is stale, and keeps nobody from logging in', async () => {
    let rotated = false
    const world = aWorldOfKeys((ports) => ({
      ...ports,
      crypto: {
        ...ports.crypto,
        unseal: (sealed) => (rotated ? TE.left({ _tag: 'Unsealable' }) : ports.crypto.unseal(sealed)),
      },
    }))
    const ann = await world.annWith(first)
    rotated = true
    expect(await refusalOf(world.update(ann, first))).toEqual({ _tag: 'SessionKeyStale' })
    const again = await world.annWith(second)
    expect(world.tried).toEqual([])
    rotated = false
    await answerOf(world.update(again, second))
  })

  it('is sealed', async () => {
    const world = aWorldOfKeys()
    await world.annWith(first)
    expect(JSON.stringify(world.snapshot())).not.toContain(first)
  })
})

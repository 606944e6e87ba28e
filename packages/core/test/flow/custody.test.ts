import type { Caller, Ports, SealedPayload, SessionKey } from '@ks-auth/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { aWorld, client, guest, keyOf, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { outcomesOf } from '../samples/outcomes-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const number = '13800138000'
const [first, second, third] = ['first', 'second', 'third'] as unknown as readonly [SessionKey, SessionKey, SessionKey]
const day = 24 * 60 * 60 * 1000

const junk: SealedPayload = { encryptedData: 'junk', iv: 'junk' }

/** A world in which `tried` has the keys that openings were tried with. */
const aTryingWorld = (change: (ports: Ports) => Ports = (ports) => ports) => {
  const tried: SessionKey[] = []
  const world = aWorld({}, (ports) => {
    const open: Ports['crypto']['open'] = (payload, key) => {
      tried.push(key)
      return ports.crypto.open(payload, key)
    }
    return change({ ...ports, crypto: { ...ports.crypto, open } })
  })
  return { ...world, tried }
}

/** Ann on a device with this key, some time after whatever was before. */
const annWith = async ({ auth, code, clock }: World, key: SessionKey): Promise<Caller> => {
  clock.advance(1000)
  return { client, token: (await answerOf(auth.loginSilently(guest, { code: code('oAnn', key) }))).token }
}

const update = (world: World, caller: Caller, key: SessionKey) =>
  world.auth.updatePhone(caller, { data: world.phone(number, key) })

const failures = ({ snapshot }: World) => snapshot().ksKeys.map((row) => row.failures)

describe('a phone update', () => {
  it('tries the key of its own session first and then the newest of the identity', async () => {
    const world = aTryingWorld()
    const older = await annWith(world, first)
    const newer = await annWith(world, second)
    await answerOf(update(world, older, first))
    await answerOf(update(world, older, second))
    await answerOf(update(world, newer, second))
    expect(world.tried).toEqual([first, first, second, second])
  })

  it('tries no key of another session of the user, unless it is the newest', async () => {
    const world = aTryingWorld()
    await annWith(world, first)
    const middle = await annWith(world, second)
    await annWith(world, third)
    expect(await refusalOf(update(world, middle, first))).toEqual({ _tag: 'Undecryptable' })
    expect(world.tried).toEqual([second, third])
    expect(failures(world)).toContain(0)
  })

  it('refuses what was encrypted under the key before, once the device has a newer session', async () => {
    const world = aWorld()
    await annWith(world, first)
    const newer = await annWith(world, second)
    expect(await refusalOf(update(world, newer, first))).toEqual({ _tag: 'Undecryptable' })
  })

  it('counts one failure on each key that it tried, and none when one of them was right', async () => {
    const world = aWorld()
    const older = await annWith(world, first)
    await annWith(world, second)
    await answerOf(update(world, older, second))
    expect(failures(world)).toEqual([0, 0])
    expect(await refusalOf(world.auth.updatePhone(older, { data: junk }))).toEqual({ _tag: 'Undecryptable' })
    expect(failures(world)).toEqual([1, 1])
  })
})

describe('the newest key', () => {
  it('is that of the exchange that began last, however long an earlier one took', async () => {
    const held: (() => void)[] = []
    const world = aWorld({}, (ports) => ({
      ...ports,
      gateway: {
        exchangeCode: (on, code) => async () => {
          const result = await ports.gateway.exchangeCode(on, code)()
          if (code === 'code-1') await new Promise<void>((resolve) => held.push(resolve))
          return result
        },
      },
    }))
    const slow = answerOf(world.auth.loginSilently(guest, { code: world.code('oAnn', first) }))
    const fast = await annWith(world, second)
    for (const release of held) release()
    const late = { client, token: (await slow).token }
    await answerOf(update(world, late, second))
    await answerOf(update(world, late, first))
    expect(await refusalOf(update(world, fast, first))).toEqual({ _tag: 'Undecryptable' })
  })

  it('is taken from a link, too', async () => {
    const world = aWorld()
    const [older, newer] = [await annWith(world, first), await annWith(world, second)]
    world.clock.advance(1000)
    await answerOf(world.auth.linkKs(newer, { code: world.code('oAnn', third) }))
    await answerOf(update(world, older, third))
    await answerOf(update(world, newer, third))
    expect(await refusalOf(update(world, newer, second))).toEqual({ _tag: 'Undecryptable' })
  })
})

describe('ten failed openings', () => {
  it('void the key: it opens nothing any more, and a new login brings another', async () => {
    const world = aTryingWorld()
    const ann = await annWith(world, first)
    for (let n = 0; n < 10; n++)
      expect(await refusalOf(world.auth.updatePhone(ann, { data: junk }))).toEqual({ _tag: 'Undecryptable' })
    expect(await refusalOf(update(world, ann, first))).toEqual({ _tag: 'SessionKeyStale' })
    expect(world.tried).toHaveLength(10)
    await annWith(world, second)
    await answerOf(update(world, ann, second))
  })

  it('are counted exactly when 200 come at once', async () => {
    const world = aTryingWorld()
    const ann = await annWith(world, first)
    const openings = Array.from({ length: 200 }, () => world.auth.updatePhone(ann, { data: junk }))
    expect(await outcomesOf(openings)).toEqual({ Undecryptable: 10, SessionKeyStale: 190 })
    expect(world.tried).toHaveLength(10)
  })

  it('are counted exactly over two keys when 200 come at once', async () => {
    const world = aTryingWorld()
    const ann = await annWith(world, first)
    await annWith(world, second)
    const openings = Array.from({ length: 200 }, () => world.auth.updatePhone(ann, { data: junk }))
    expect(await outcomesOf(openings)).toEqual({ Undecryptable: 10, SessionKeyStale: 190 })
    expect(world.tried.filter((key) => key === first)).toHaveLength(10)
    expect(world.tried.filter((key) => key === second)).toHaveLength(10)
  })

  it('leave the other key of the caller as good as it was', async () => {
    const world = aTryingWorld()
    const older = await annWith(world, first)
    const newer = await annWith(world, second)
    await outcomesOf(Array.from({ length: 10 }, () => world.auth.updatePhone(newer, { data: junk })))
    await answerOf(update(world, older, first))
    expect(await refusalOf(update(world, newer, second))).toEqual({ _tag: 'SessionKeyStale' })
  })

  it('are not forgotten when the platform gives the same key to the next login', async () => {
    const world = aWorld()
    const ann = await annWith(world, first)
    await outcomesOf(Array.from({ length: 10 }, () => world.auth.updatePhone(ann, { data: junk })))
    expect(await refusalOf(update(world, await annWith(world, first), first))).toEqual({ _tag: 'SessionKeyStale' })
  })

  it('are not made by openings that succeed, and not undone by one', async () => {
    const world = aWorld()
    const ann = await annWith(world, first)
    for (let n = 0; n < 9; n++) await refusalOf(world.auth.updatePhone(ann, { data: junk }))
    for (let n = 0; n < 20; n++) await answerOf(update(world, ann, first))
    await refusalOf(world.auth.updatePhone(ann, { data: junk }))
    expect(await refusalOf(update(world, ann, first))).toEqual({ _tag: 'SessionKeyStale' })
  })

  it('include those that something interrupted', async () => {
    let broken = true
    const world = aTryingWorld((ports) => ({
      ...ports,
      crypto: {
        ...ports.crypto,
        open: (payload, key) => (broken ? () => Promise.reject(new Error('killed')) : ports.crypto.open(payload, key)),
      },
    }))
    const ann = await annWith(world, first)
    for (let n = 0; n < 10; n++) await expect(update(world, ann, first)()).rejects.toThrow('killed')
    broken = false
    expect(await refusalOf(update(world, ann, first))).toEqual({ _tag: 'SessionKeyStale' })
  })

  it('count together over updates, logins and links', async () => {
    const world = aTryingWorld()
    const ann = await annWith(world, first)
    const { auth, profile } = world
    const signed = () => ({ ...profile('oAnn', {}, first), ...junk })
    const code = () => world.code('oAnn', first)
    const attempts = [
      ...Array.from({ length: 3 }, () => auth.loginWithPhone(guest, { code: code(), data: junk })),
      ...Array.from({ length: 3 }, () => auth.loginWithProfile(guest, { code: code(), data: signed() })),
      ...Array.from({ length: 3 }, () => auth.linkKs(ann, { code: code(), data: signed() })),
      auth.updatePhone(ann, { data: junk }),
    ]
    expect(await outcomesOf(attempts)).toEqual({ Undecryptable: 10 })
    expect(world.tried).toHaveLength(10)

    expect(await refusalOf(update(world, ann, first))).toEqual({ _tag: 'SessionKeyStale' })
    const right = { code: code(), data: world.phone(number, first) }
    expect(await refusalOf(auth.loginWithPhone(guest, right))).toEqual({ _tag: 'Undecryptable' })
    const rightLink = { code: code(), data: profile('oAnn', {}, first) }
    expect(await refusalOf(auth.linkKs(ann, rightLink))).toEqual({ _tag: 'Undecryptable' })
    expect(world.tried).toHaveLength(10)

    const renewed = { code: world.code('oAnn', second), data: world.phone(number, second) }
    expect((await answerOf(auth.loginWithPhone(guest, renewed))).user.phone?.verified).toBe(true)
  })

  it('by somebody else void no key of anybody else', async () => {
    const world = aWorld()
    const [ann, ben] = [await world.signIn('oAnn'), await world.signIn('oBen')]
    await outcomesOf(Array.from({ length: 10 }, () => world.auth.updatePhone(ben, { data: junk })))
    await answerOf(update(world, ann, keyOf('oAnn')))
  })

  it('keep nobody from logging in silently', async () => {
    const world = aWorld()
    const ann = await annWith(world, first)
    await outcomesOf(Array.from({ length: 10 }, () => world.auth.updatePhone(ann, { data: junk })))
    await annWith(world, first)
  })
})

describe('a key in custody', () => {
  it('is good for 24 hours from the exchange and not longer', async () => {
    const world = aWorld()
    const ann = await annWith(world, first)
    world.clock.advance(day)
    await answerOf(update(world, ann, first))
    world.clock.advance(1)
    expect(await refusalOf(update(world, ann, first))).toEqual({ _tag: 'SessionKeyStale' })
    await annWith(world, second)
    await answerOf(update(world, ann, second))
  })

  it('is good for another 24 hours when the platform gives it again', async () => {
    const world = aWorld()
    const ann = await annWith(world, first)
    world.clock.advance(day)
    await annWith(world, first)
    world.clock.advance(day - 1000)
    await answerOf(update(world, ann, first))
  })

  it('that no seal of the ring opens is stale, and keeps nobody from logging in', async () => {
    let rotated = false
    const world = aTryingWorld((ports) => ({
      ...ports,
      crypto: {
        ...ports.crypto,
        unseal: (sealed) => (rotated ? TE.left({ _tag: 'Unsealable' }) : ports.crypto.unseal(sealed)),
      },
    }))
    const ann = await annWith(world, first)
    rotated = true
    expect(await refusalOf(update(world, ann, first))).toEqual({ _tag: 'SessionKeyStale' })
    const again = await annWith(world, second)
    expect(world.tried).toEqual([])
    rotated = false
    await answerOf(update(world, again, second))
  })

  it('is sealed', async () => {
    const world = aWorld()
    await annWith(world, first)
    expect(JSON.stringify(world.snapshot())).not.toContain(first)
  })
})

import { describe, expect, it } from 'vitest'
import { tally } from '../../src/contracts/expectations.ts'
import { guest, keyOf } from '../samples/a-world.ts'
import { aWorldOfKeys, first, junk, second } from '../samples/a-world-of-keys.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

describe('ten failed openings', () => {
  it('void the key: it opens nothing any more, and a new login brings another', async () => {
    const world = aWorldOfKeys()
    const ann = await world.annWith(first)
    for (let n = 0; n < 10; n++)
      expect(await refusalOf(world.auth.updatePhone(ann, { data: junk }))).toEqual({ _tag: 'Undecryptable' })
    expect(await refusalOf(world.update(ann, first))).toEqual({ _tag: 'SessionKeyStale' })
    expect(world.tried).toHaveLength(10)
    await world.annWith(second)
    await answerOf(world.update(ann, second))
  })

  it('are counted exactly when 200 come at once', async () => {
    const world = aWorldOfKeys()
    const ann = await world.annWith(first)
    const openings = Array.from({ length: 200 }, () => world.auth.updatePhone(ann, { data: junk }))
    expect(await tally(openings)).toEqual({ Undecryptable: 10, SessionKeyStale: 190 })
    expect(world.tried).toHaveLength(10)
  })

  it('are counted exactly over two keys when 200 come at once', async () => {
    const world = aWorldOfKeys()
    const ann = await world.annWith(first)
    await world.annWith(second)
    const openings = Array.from({ length: 200 }, () => world.auth.updatePhone(ann, { data: junk }))
    expect(await tally(openings)).toEqual({ Undecryptable: 10, SessionKeyStale: 190 })
    expect(world.tried.filter((key) => key === first)).toHaveLength(10)
    expect(world.tried.filter((key) => key === second)).toHaveLength(10)
  })

  it('leave the other key of the caller as good as it was', async () => {
    const world = aWorldOfKeys()
    const older = await world.annWith(first)
    const newer = await world.annWith(second)
    await tally(Array.from({ length: 10 }, () => world.auth.updatePhone(newer, { data: junk })))
    await answerOf(world.update(older, first))
    expect(await refusalOf(world.update(newer, second))).toEqual({ _tag: 'SessionKeyStale' })
  })

  it('are not forgotten when the platform gives the same key to the next login', async () => {
    const world = aWorldOfKeys()
    const ann = await world.annWith(first)
    await tally(Array.from({ length: 10 }, () => world.auth.updatePhone(ann, { data: junk })))
    expect(await refusalOf(world.update(await world.annWith(first), first))).toEqual({ _tag: 'SessionKeyStale' })
  })

  it('are not made by openings that succeed, and not undone by one', async () => {
    const world = aWorldOfKeys()
    const ann = await world.annWith(first)
    for (let n = 0; n < 9; n++) await refusalOf(world.auth.updatePhone(ann, { data: junk }))
    for (let n = 0; n < 20; n++) await answerOf(world.update(ann, first))
    await refusalOf(world.auth.updatePhone(ann, { data: junk }))
    expect(await refusalOf(world.update(ann, first))).toEqual({ _tag: 'SessionKeyStale' })
  })

  it('include those that something interrupted', async () => {
    let broken = true
    const world = aWorldOfKeys((ports) => ({
      ...ports,
      crypto: {
        ...ports.crypto,
        open: (payload, key) => (broken ? () => Promise.reject(new Error('killed')) : ports.crypto.open(payload, key)),
      },
    }))
    const ann = await world.annWith(first)
    for (let n = 0; n < 10; n++) await expect(world.update(ann, first)()).rejects.toThrow('killed')
    broken = false
    expect(await refusalOf(world.update(ann, first))).toEqual({ _tag: 'SessionKeyStale' })
  })

  it('count together over updates, logins and links', async () => {
    const world = aWorldOfKeys()
    const ann = await world.annWith(first)
    const { auth, profile } = world
    const signed = () => ({ ...profile('oAnn', {}, first), ...junk })
    const code = () => world.code('oAnn', first)
    const attempts = [
      ...Array.from({ length: 3 }, () => auth.loginWithPhone(guest, { code: code(), data: junk })),
      ...Array.from({ length: 3 }, () => auth.loginWithProfile(guest, { code: code(), data: signed() })),
      ...Array.from({ length: 3 }, () => auth.linkKs(ann, { code: code(), data: signed() })),
      auth.updatePhone(ann, { data: junk }),
    ]
    expect(await tally(attempts)).toEqual({ Undecryptable: 10 })
    expect(world.tried).toHaveLength(10)

    expect(await refusalOf(world.update(ann, first))).toEqual({ _tag: 'SessionKeyStale' })
    const right = { code: code(), data: world.phone('13800138000', first) }
    expect(await refusalOf(auth.loginWithPhone(guest, right))).toEqual({ _tag: 'Undecryptable' })
    const rightLink = { code: code(), data: profile('oAnn', {}, first) }
    expect(await refusalOf(auth.linkKs(ann, rightLink))).toEqual({ _tag: 'Undecryptable' })
    expect(world.tried).toHaveLength(10)

    const renewed = { code: world.code('oAnn', second), data: world.phone('13800138000', second) }
    expect((await answerOf(auth.loginWithPhone(guest, renewed))).user.phone?.verified).toBe(true)
  })

  it('by somebody else void no key of anybody else', async () => {
    const world = aWorldOfKeys()
    const [ann, ben] = [await world.signIn('oAnn'), await world.signIn('oBen')]
    await tally(Array.from({ length: 10 }, () => world.auth.updatePhone(ben, { data: junk })))
    await answerOf(world.update(ann, keyOf('oAnn')))
  })

  it('keep nobody from logging in silently', async () => {
    const world = aWorldOfKeys()
    const ann = await world.annWith(first)
    await tally(Array.from({ length: 10 }, () => world.auth.updatePhone(ann, { data: junk })))
    await world.annWith(first)
  })
})

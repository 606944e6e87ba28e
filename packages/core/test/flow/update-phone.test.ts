import type { Caller } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aWorld, guest, keyOf, password, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const [one, two] = ['13800138000', '13800138001'] as const
const verified = (number: string) => ({ number: `+86${number}`, verified: true })

const update = (world: World, caller: Caller, openid: string, number: string, overwrite?: boolean) =>
  world.auth.updatePhone(caller, { data: world.phone(number, keyOf(openid)), overwrite })

describe('a phone update', () => {
  it('gives the user a first phone, verified', async () => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    expect((await answerOf(update(world, ann, 'oAnn', one))).phone).toEqual(verified(one))
    expect((await world.userOf(ann)).phone).toEqual(verified(one))
  })

  it.each([undefined, true])('replaces another phone when overwrite is %s', async (overwrite) => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    await answerOf(update(world, ann, 'oAnn', one))
    expect((await answerOf(update(world, ann, 'oAnn', two, overwrite))).phone).toEqual(verified(two))
  })

  it('is refused when overwrite is false and another phone is bound, and nothing of anybody changes', async () => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    await answerOf(update(world, ann, 'oAnn', one))
    const before = world.snapshot()
    expect(await refusalOf(update(world, ann, 'oAnn', two, false))).toEqual({ _tag: 'PhoneAlreadyBound' })
    expect(world.snapshot()).toEqual(before)
  })

  it('is refused when overwrite is false and another phone is bound that is only claimed', async () => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    await answerOf(world.auth.setAccount(ann, { phone: one }))
    expect(await refusalOf(update(world, ann, 'oAnn', two, false))).toEqual({ _tag: 'PhoneAlreadyBound' })
  })

  it('gives a first phone when overwrite is false', async () => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    expect((await answerOf(update(world, ann, 'oAnn', one, false))).phone).toEqual(verified(one))
  })

  it.each([true, false])('with the same phone succeeds and changes nothing when overwrite is %s', async (overwrite) => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    const before = await answerOf(update(world, ann, 'oAnn', one))
    expect(await answerOf(update(world, ann, 'oAnn', one, overwrite))).toEqual(before)
    expect(await world.userOf(ann)).toEqual(before)
  })

  it.each([true, false])('verifies the same phone that was only claimed when overwrite is %s', async (overwrite) => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    await answerOf(world.auth.setAccount(ann, { phone: one }))
    expect((await answerOf(update(world, ann, 'oAnn', one, overwrite))).phone).toEqual(verified(one))
  })

  it('is refused when the phone is another user’s, verified, and nothing of anybody changes', async () => {
    const world = aWorld()
    const [ann, ben] = [await world.signIn('oAnn'), await world.signIn('oBen')]
    await answerOf(update(world, ben, 'oBen', one))
    const before = world.snapshot()
    expect(await refusalOf(update(world, ann, 'oAnn', one))).toEqual({ _tag: 'PhoneTaken' })
    expect(world.snapshot()).toEqual(before)
  })

  it('takes the phone from another user who only claimed it', async () => {
    const world = aWorld()
    const name = { kind: 'phone', text: one } as const
    const claimant = await answerOf(world.auth.register(guest, { name, password }))
    expect((await answerOf(update(world, await world.signIn('oAnn'), 'oAnn', one))).phone).toEqual(verified(one))
    const left = await world.userOf({ ...guest, token: claimant.token })
    expect(left).toEqual({ ...claimant.user, phone: null, version: claimant.user.version + 1 })
  })

  it('frees the phone that it replaces', async () => {
    const world = aWorld()
    const [ann, ben] = [await world.signIn('oAnn'), await world.signIn('oBen')]
    await answerOf(update(world, ann, 'oAnn', one))
    await answerOf(update(world, ann, 'oAnn', two))
    expect((await answerOf(update(world, ben, 'oBen', one))).phone).toEqual(verified(one))
  })

  it('by a user without a Kuaishou account has no key to open anything with', async () => {
    const world = aWorld()
    const ann = await world.register('ann')
    expect(await refusalOf(update(world, ann, 'oAnn', one))).toEqual({ _tag: 'SessionKeyStale' })
  })

  it('opens nothing that was encrypted on somebody else’s device', async () => {
    const world = aWorld()
    const people = ['oAnn', 'oBen', 'oCat', 'oDan', 'oEve', 'oFay', 'oGus', 'oHal']
    const callers = await Promise.all(people.map(async (openid) => ({ openid, caller: await world.signIn(openid) })))
    for (const { openid, caller } of callers)
      for (const other of people) {
        const outcome = await update(world, caller, other, `138001381${people.indexOf(openid)}0`)()
        expect([openid, other, outcome._tag]).toEqual([openid, other, openid === other ? 'Right' : 'Left'])
      }
  })
})

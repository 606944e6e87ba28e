import { describe, expect, it } from 'vitest'
import { tally } from '../../src/contracts/expectations.ts'
import { aWorld, guest, keyOf, password, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusedChange } from '../samples/refused-change.ts'

const other = 'another horse 9'
const number = '13800138000'

const login = ({ auth }: World, text: string) =>
  auth.loginWithPassword(guest, { name: { kind: 'username', text: 'ann' }, password: text })

describe('setting names', () => {
  it('gives a Kuaishou user a username, an email address and a password, to log in with next time', async () => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    const input = { username: 'Ann', email: 'Ann@Example.com', password: { old: null, new: password } }
    const user = await answerOf(world.auth.setAccount(ann, input))
    expect(user).toMatchObject({ username: 'ann', email: { address: 'ann@example.com', verified: false } })
    const name = { kind: 'email', text: 'ANN@example.com' } as const
    expect((await answerOf(world.auth.loginWithPassword(guest, { name, password }))).user).toEqual(user)
    expect((await answerOf(login(world, password))).user).toEqual(user)
  })

  it('sets a phone as a claim, unverified', async () => {
    const world = aWorld()
    const user = await answerOf(world.auth.setAccount(await world.signIn('oAnn'), { phone: number }))
    expect(user.phone).toEqual({ number: `+86${number}`, verified: false })
  })

  it('keeps a verified phone verified when it is set again, and unverifies another', async () => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    await answerOf(world.auth.updatePhone(ann, { data: world.phone(number, keyOf('oAnn')) }))
    expect((await answerOf(world.auth.setAccount(ann, { phone: `+86${number}` }))).phone?.verified).toBe(true)
    expect((await answerOf(world.auth.setAccount(ann, { phone: '13800138001' }))).phone?.verified).toBe(false)
  })

  it('leaves alone what the input does not name, and removes what it sets to null', async () => {
    const world = aWorld()
    const ann = await world.register('ann')
    await answerOf(world.auth.setAccount(ann, { email: 'ann@example.com', phone: number }))
    const user = await answerOf(world.auth.setAccount(ann, { email: null }))
    expect(user).toMatchObject({ username: 'ann', email: null, phone: { number: `+86${number}` } })
    expect(user.passwordHash).not.toBeNull()
  })

  it('frees a name that it removes or replaces', async () => {
    const world = aWorld()
    const [ann, ben] = [await world.register('ann'), await world.signIn('oBen')]
    await answerOf(world.auth.setAccount(ann, { username: 'anna' }))
    expect((await answerOf(world.auth.setAccount(ben, { username: 'ANN' }))).username).toBe('ann')
  })

  it.each([
    [{ username: 'BEN' }, 'UsernameTaken'],
    [{ email: 'Ben@example.com' }, 'EmailTaken'],
    [{ phone: `+86${number}` }, 'PhoneTaken'],
  ])('to %j of another user is refused, and nothing changes', async (input, tag) => {
    const world = aWorld()
    const ben = await world.register('ben')
    await answerOf(world.auth.setAccount(ben, { email: 'ben@example.com', phone: number }))
    await refusedChange(world, await world.register('ann'), { ...input, password: { old: password, new: other } }, tag)
  })

  it('to a phone that another user verified is refused', async () => {
    const world = aWorld()
    const ben = await world.signIn('oBen')
    await answerOf(world.auth.updatePhone(ben, { data: world.phone(number, keyOf('oBen')) }))
    await refusedChange(world, await world.register('ann'), { phone: number }, 'PhoneTaken')
  })

  it('to what the user is called already succeeds', async () => {
    const world = aWorld()
    const ann = await world.register('ann')
    expect((await answerOf(world.auth.setAccount(ann, { username: 'ANN' }))).username).toBe('ann')
  })

  it.each([
    [{ username: ' ann' }, 'MalformedUsername'],
    [{ email: 'ann' }, 'MalformedEmail'],
    [{ phone: '138' }, 'MalformedPhone'],
    [{ username: 'fine', email: 'ann' }, 'MalformedEmail'],
  ])('to %j is refused, and nothing changes', async (input, tag) => {
    const world = aWorld()
    await refusedChange(world, await world.register('ann'), input, tag)
  })

  it('of one name by twenty users at once gives it to one of them', async () => {
    const world = aWorld()
    const users = await Promise.all(Array.from({ length: 20 }, (_, n) => world.register(`user-${n}`)))
    const racers = users.map((caller) => world.auth.setAccount(caller, { username: 'ann' }))
    expect(await tally(racers)).toEqual({ ok: 1, UsernameTaken: 19 })
  })
})

describe('removing the last way to log in', () => {
  it('is refused to who has a name and a password only', async () => {
    const world = aWorld()
    await refusedChange(world, await world.register('ann'), { username: null }, 'LastCredential')
  })

  it('is no matter where another name is left, or comes with it', async () => {
    const world = aWorld()
    const ann = await world.register('ann')
    await answerOf(world.auth.setAccount(ann, { username: null, email: 'ann@example.com' }))
    await answerOf(world.auth.setAccount(ann, { username: 'ann' }))
    expect((await answerOf(world.auth.setAccount(ann, { email: null }))).username).toBe('ann')
  })

  it('is no matter where a Kuaishou account is left', async () => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    await answerOf(world.auth.setAccount(ann, { username: 'ann', password: { old: null, new: password } }))
    expect((await answerOf(world.auth.setAccount(ann, { username: null }))).username).toBeNull()
  })
})

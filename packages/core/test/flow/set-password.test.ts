import { describe, expect, it } from 'vitest'
import { tally } from '../../src/contracts/expectations.ts'
import { aWorld, client, guest, password, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'
import { refusedChange } from '../samples/refused-change.ts'

const other = 'another horse 9'

const login = ({ auth }: World, text: string) =>
  auth.loginWithPassword(guest, { name: { kind: 'username', text: 'ann' }, password: text })

describe('setting a password', () => {
  it('needs no old one where there is none', async () => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    await answerOf(world.auth.setAccount(ann, { username: 'ann', password: { old: 'whatever', new: password } }))
    await answerOf(login(world, password))
  })

  it('replaces the old one where that is proven', async () => {
    const world = aWorld()
    const ann = await world.register('ann')
    await answerOf(world.auth.setAccount(ann, { password: { old: password, new: other } }))
    await answerOf(login(world, other))
    expect(await refusalOf(login(world, password))).toEqual({ _tag: 'WrongCredentials' })
  })

  it.each([null, '', 'wrong horse 9'])(
    'is refused where the old one is given as %j, and nothing changes',
    async (old) => {
      const world = aWorld()
      await refusedChange(world, await world.register('ann'), { password: { old, new: other } }, 'WrongCredentials')
    },
  )

  it.each(['seven77', 'Password1', '长'.repeat(86)])('to %s is refused, and nothing changes', async (bad) => {
    const world = aWorld()
    const input = { username: 'anna', password: { old: password, new: bad } }
    await refusedChange(world, await world.register('ann'), input, 'PasswordRefused')
  })

  it('ends the user’s other sessions, and nobody else’s', async () => {
    const world = aWorld()
    const [ann, ben] = [await world.register('ann'), await world.register('ben')]
    const others = [await answerOf(login(world, password)), await answerOf(login(world, password))]
    await answerOf(world.auth.setAccount(ann, { password: { old: password, new: other } }))
    for (const { token } of others)
      expect(await refusalOf(world.auth.currentUser({ client, token }))).toEqual({ _tag: 'NotSignedIn' })
    expect(await world.userOf(ann)).toMatchObject({ username: 'ann' })
    expect(await world.userOf(ben)).toMatchObject({ username: 'ben' })
  })

  it('is the only change that ends sessions', async () => {
    const world = aWorld()
    const ann = await world.register('ann')
    const { token } = await answerOf(login(world, password))
    await answerOf(world.auth.setAccount(ann, { username: 'anna', email: 'ann@example.com' }))
    expect(await world.userOf({ client, token })).toMatchObject({ username: 'anna' })
  })

  it('by two at once who both know the old one lets one of them through', async () => {
    const world = aWorld()
    const ann = await world.register('ann')
    const changes = ['one horse 99', 'two horses 9'].map((next) =>
      world.auth.setAccount(ann, { password: { old: password, new: next } }),
    )
    expect(await tally(changes)).toEqual({ ok: 1, WrongCredentials: 1 })
  })

  it('by two at once where there is none lets one of them through', async () => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    const changes = ['one horse 99', 'two horses 9'].map((next) =>
      world.auth.setAccount(ann, { password: { old: null, new: next } }),
    )
    expect(await tally(changes)).toEqual({ ok: 1, WrongCredentials: 1 })
  })
})

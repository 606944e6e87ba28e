import type { Caller, Client } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aWorld, client, keyOf, password, stranger, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'
import { email, phone, username } from '../samples/typed-name.ts'

const number = '13800138000'

/** Ann of a pool: with an openid, all names, a password and a verified phone. */
const annIn = async (world: World, on: Client): Promise<Caller> => {
  const { auth } = world
  const ann = await world.signIn('oAnn', on)
  const names = { username: 'ann', email: 'ann@example.com', password: { old: null, new: password } }
  await answerOf(auth.setAccount(ann, names))
  await answerOf(auth.updatePhone(ann, { data: world.phone(number, keyOf('oAnn')) }))
  return ann
}

const idOf = async ({ userOf }: World, caller: Caller) => (await userOf(caller)).id

describe('two pools', () => {
  it('may each have the same person, with the same names and phone', async () => {
    const world = aWorld()
    const [here, there] = [await annIn(world, client), await annIn(world, stranger)]
    expect(await idOf(world, here)).not.toBe(await idOf(world, there))
    const { phone: verified } = await world.userOf(there)
    expect(verified).toEqual({ number: `+86${number}`, verified: true })
    expect(await world.userOf(here)).toMatchObject({ username: 'ann', phone: verified })
  })

  it.each([client, stranger])('log everybody in as the user of the client’s own pool: $pool', async (on) => {
    const world = aWorld()
    const [here, there] = [await annIn(world, client), await annIn(world, stranger)]
    const id = await idOf(world, on === client ? here : there)
    const guest: Caller = { client: on, token: null }
    expect((await world.loginSilently('oAnn', guest)).user.id).toBe(id)
    for (const name of [username('ann'), email('ann@example.com'), phone(number)])
      expect((await answerOf(world.auth.loginWithPassword(guest, { name, password }))).user.id).toBe(id)
  })

  it.each([client, stranger])('each keep their own names, phones and openids apart: $pool', async (on) => {
    const world = aWorld()
    await annIn(world, client)
    await annIn(world, stranger)
    const guest: Caller = { client: on, token: null }
    const { auth, code } = world
    const ben = await world.signIn('oBen', on)
    const data = () => world.phone(number, keyOf('oBen'))
    expect(await refusalOf(auth.setAccount(ben, { username: 'ann' }))).toEqual({ _tag: 'UsernameTaken' })
    expect(await refusalOf(auth.setAccount(ben, { email: 'ann@example.com' }))).toEqual({ _tag: 'EmailTaken' })
    expect(await refusalOf(auth.setAccount(ben, { phone: number }))).toEqual({ _tag: 'PhoneTaken' })
    expect(await refusalOf(auth.updatePhone(ben, { data: data() }))).toEqual({ _tag: 'PhoneTaken' })
    const phoneLogin = auth.loginWithPhone(guest, { code: code('oBen'), data: data() })
    expect(await refusalOf(phoneLogin)).toEqual({ _tag: 'PhoneTaken' })
    const { token } = await answerOf(auth.register(guest, { name: username('cat'), password }))
    const link = auth.linkKs({ client: on, token }, { code: code('oAnn') })
    expect(await refusalOf(link)).toEqual({ _tag: 'OpenidTaken' })
  })

  it('count failed openings of one session_key apart', async () => {
    const world = aWorld()
    const [here, there] = [await annIn(world, client), await annIn(world, stranger)]
    const junk = { encryptedData: 'junk', iv: 'junk' }
    for (let n = 0; n < 10; n++) await refusalOf(world.auth.updatePhone(here, { data: junk }))
    expect(await refusalOf(world.auth.updatePhone(here, { data: junk }))).toEqual({ _tag: 'SessionKeyStale' })
    await answerOf(world.auth.updatePhone(there, { data: world.phone(number, keyOf('oAnn')) }))
  })
})

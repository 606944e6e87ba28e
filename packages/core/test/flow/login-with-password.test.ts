import { describe, expect, it } from 'vitest'
import { guest, keyOf, password, stranger } from '../samples/a-world.ts'
import { aWorldOfPasswords } from '../samples/a-world-of-passwords.ts'
import { answerOf } from '../samples/answer-of.ts'
import { aroundStorage } from '../samples/around-storage.ts'
import { refusalOf } from '../samples/refusal-of.ts'
import { email, phone, username } from '../samples/typed-name.ts'

describe('a login with password', () => {
  it.each([
    [username('ann'), [username('ANN'), username('Ａnn')]],
    [email('ann@example.com'), [email('Ann@EXAMPLE.com'), email('ann＠example.com')]],
    [phone('13800138000'), [phone('+8613800138000')]],
  ])('with %j finds the user by any spelling of the name', async (name, others) => {
    const { auth, login } = aWorldOfPasswords()
    const { user } = await answerOf(auth.register(guest, { name, password }))
    for (const spelling of [name, ...others]) {
      const again = await answerOf(login(spelling))
      expect(again.user).toEqual(user)
      expect(again.session.method).toBe(name.kind)
    }
  })

  it('finds the user by every name alike', async () => {
    const { auth, register, login, userOf } = aWorldOfPasswords()
    const ann = await register('ann')
    await answerOf(auth.setAccount(ann, { email: 'ann@example.com', phone: '13800138000' }))
    const { id } = await userOf(ann)
    for (const name of [username('ann'), email('ann@example.com'), phone('13800138000')])
      expect((await answerOf(login(name))).user.id).toBe(id)
  })

  it('finds nobody of another pool', async () => {
    const { auth, register } = aWorldOfPasswords()
    await register('ann')
    const input = { name: username('ann'), password }
    expect(await refusalOf(auth.loginWithPassword({ client: stranger, token: null }, input))).toEqual({
      _tag: 'WrongCredentials',
    })
  })

  it('leaves the temporary user of its session alone', async () => {
    const { auth, register, visit, userOf } = aWorldOfPasswords()
    const ann = await register('ann')
    const visitor = await visit()
    const login = await answerOf(auth.loginWithPassword(visitor, { name: username('ann'), password }))
    expect(login.user.id).toBe((await userOf(ann)).id)
    expect(await userOf(visitor)).toMatchObject({ anonymous: true })
  })

  it('by a claimed phone ends when somebody else verifies the phone', async () => {
    const { auth, signIn, phone: data, login } = aWorldOfPasswords()
    await answerOf(auth.register(guest, { name: phone('13800138000'), password }))
    await answerOf(login(phone('13800138000')))
    await answerOf(auth.updatePhone(await signIn('oAnn'), { data: data('13800138000', keyOf('oAnn')) }))
    expect(await refusalOf(login(phone('13800138000')))).toEqual({ _tag: 'WrongCredentials' })
  })
})

describe('a wrong login with password', () => {
  it.each([
    ['an unknown username', username('nobody')],
    ['an unknown email address', email('nobody@example.com')],
    ['an unknown phone', phone('13800138009')],
    ['a user who has no password', username('ben')],
    ['a wrong password', username('ann')],
  ])('with %s gets the same answer after the same work', async (_, name) => {
    const calls: string[] = []
    const { auth, register, signIn, verified, login } = aWorldOfPasswords((ports) =>
      aroundStorage(ports, (call, run) => {
        calls.push(call.replace(/findBy.*/, 'find'))
        return run
      }),
    )
    await register('ann')
    await answerOf(auth.setAccount(await signIn('oBen'), { username: 'ben' }))
    calls.length = 0
    expect(await refusalOf(login(name, 'wrong horse 9'))).toEqual({ _tag: 'WrongCredentials' })
    expect(verified).toHaveLength(1)
    expect(calls).toEqual(['users.find', 'throttle.reserve', 'throttle.reserve'])
  })

  it.each([username(' '), email('x'), phone('1')])('with the malformed name %j gets the same answer', async (name) => {
    expect(await refusalOf(aWorldOfPasswords().login(name))).toEqual({ _tag: 'WrongCredentials' })
  })

  it.each(['长'.repeat(86), `${password}\ud800`])('is refused before hashing what no password can be', async (text) => {
    const { register, verified, login } = aWorldOfPasswords()
    await register('ann')
    expect(await refusalOf(login(username('ann'), text))).toEqual({ _tag: 'WrongCredentials' })
    expect(verified).toEqual([])
  })

  it('opens no session', async () => {
    const { register, login, snapshot } = aWorldOfPasswords()
    await register('ann')
    const { sessions, users } = snapshot()
    await refusalOf(login(username('ann'), 'wrong horse 9'))
    expect(snapshot()).toMatchObject({ sessions, users })
  })
})

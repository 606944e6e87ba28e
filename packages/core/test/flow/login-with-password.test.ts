import type { PasswordVerdict, Ports, TypedName, UserRepo } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { aWorld, client, guest, keyOf, password, stranger } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { outcomesOf } from '../samples/outcomes-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const username = (text: string): TypedName => ({ kind: 'username', text })
const email = (text: string): TypedName => ({ kind: 'email', text })
const phone = (text: string): TypedName => ({ kind: 'phone', text })
const minute = 60_000

/** A world in which `verified` has the hashes that a password was held against. */
const aCountingWorld = (change: (ports: Ports) => Ports = (ports) => ports) => {
  const verified: unknown[] = []
  const world = aWorld({}, (ports) => {
    const verifyPassword: Ports['crypto']['verifyPassword'] = (text, hash) => {
      verified.push(hash)
      return ports.crypto.verifyPassword(text, hash)
    }
    return change({ ...ports, crypto: { ...ports.crypto, verifyPassword } })
  })
  const login = (name: TypedName, text = password) => world.auth.loginWithPassword(guest, { name, password: text })
  return { ...world, verified, login }
}

describe('a login with password', () => {
  it.each([
    [username('ann'), [username('ANN'), username('Ａnn')]],
    [email('ann@example.com'), [email('Ann@EXAMPLE.com'), email('ann＠example.com')]],
    [phone('13800138000'), [phone('+8613800138000')]],
  ])('with %j finds the user by any spelling of the name', async (name, others) => {
    const { auth, login } = aCountingWorld()
    const { user } = await answerOf(auth.register(guest, { name, password }))
    for (const spelling of [name, ...others]) {
      const again = await answerOf(login(spelling))
      expect(again.user).toEqual(user)
      expect(again.session.method).toBe(name.kind)
    }
  })

  it('finds the user by every name alike', async () => {
    const { auth, register, login, userOf } = aCountingWorld()
    const ann = await register('ann')
    await answerOf(auth.setAccount(ann, { email: 'ann@example.com', phone: '13800138000' }))
    const { id } = await userOf(ann)
    for (const name of [username('ann'), email('ann@example.com'), phone('13800138000')])
      expect((await answerOf(login(name))).user.id).toBe(id)
  })

  it('finds nobody of another pool', async () => {
    const { auth, register } = aCountingWorld()
    await register('ann')
    const input = { name: username('ann'), password }
    expect(await refusalOf(auth.loginWithPassword({ client: stranger, token: null }, input))).toEqual({
      _tag: 'WrongCredentials',
    })
  })

  it('leaves the temporary user of its session alone', async () => {
    const { auth, register, visit, userOf } = aCountingWorld()
    const ann = await register('ann')
    const visitor = await visit()
    const login = await answerOf(auth.loginWithPassword(visitor, { name: username('ann'), password }))
    expect(login.user.id).toBe((await userOf(ann)).id)
    expect(await userOf(visitor)).toMatchObject({ anonymous: true })
  })

  it('by a claimed phone ends when somebody else verifies the phone', async () => {
    const { auth, signIn, phone: data, login } = aCountingWorld()
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
    const { auth, register, signIn, verified, login } = aCountingWorld()
    await register('ann')
    await answerOf(auth.setAccount(await signIn('oBen'), { username: 'ben' }))
    expect(await refusalOf(login(name, 'wrong horse 9'))).toEqual({ _tag: 'WrongCredentials' })
    expect(verified).toHaveLength(1)
  })

  it.each([username(' '), email('x'), phone('1')])('with the malformed name %j gets the same answer', async (name) => {
    expect(await refusalOf(aCountingWorld().login(name))).toEqual({ _tag: 'WrongCredentials' })
  })

  it.each(['长'.repeat(86), `${password}\ud800`])('is refused before hashing what no password can be', async (text) => {
    const { register, verified, login } = aCountingWorld()
    await register('ann')
    expect(await refusalOf(login(username('ann'), text))).toEqual({ _tag: 'WrongCredentials' })
    expect(verified).toEqual([])
  })

  it('opens no session', async () => {
    const { register, login, snapshot } = aCountingWorld()
    await register('ann')
    const { sessions, users } = snapshot()
    await refusalOf(login(username('ann'), 'wrong horse 9'))
    expect(snapshot()).toMatchObject({ sessions, users })
  })
})

describe('guessing a password', () => {
  it('ends after ten attempts in a quarter of an hour, exactly, also when 200 come at once', async () => {
    const { register, login, verified, clock } = aCountingWorld()
    await register('ann')
    const guesses = Array.from({ length: 200 }, (_, n) => login(username('ann'), `wrong horse ${n}`))
    expect(await outcomesOf(guesses)).toEqual({ WrongCredentials: 10, TooManyAttempts: 190 })
    expect(verified).toHaveLength(10)
    expect(await refusalOf(login(username('ann')))).toEqual({ _tag: 'TooManyAttempts', retryAfter: 15 * 60 })
    clock.advance(15 * minute)
    await answerOf(login(username('ann')))
  })

  it('is counted over all names, spellings and routes of an account together', async () => {
    const { auth, register, login, verified } = aCountingWorld()
    const ann = await register('ann')
    await answerOf(auth.setAccount(ann, { email: 'ann@example.com', phone: '13800138000' }))
    const names = [username('ann'), username('ANN'), email('ann@example.com'), phone('13800138000')]
    const logins = Array.from({ length: 80 }, (_, n) => login(names[n % 4] ?? username('ann'), 'wrong horse 9'))
    const changes = Array.from({ length: 20 }, () =>
      auth.setAccount(ann, { password: { old: 'wrong horse 9', new: 'another horse 9' } }),
    )
    expect(await outcomesOf([...logins, ...changes])).toEqual({ WrongCredentials: 10, TooManyAttempts: 90 })
    expect(verified).toHaveLength(10)
  })

  it('of somebody who is not there is counted alike', async () => {
    const { login, verified } = aCountingWorld()
    const guesses = Array.from({ length: 30 }, (_, n) => login(username(n % 2 === 0 ? 'nobody' : 'NOBODY')))
    expect(await outcomesOf(guesses)).toEqual({ WrongCredentials: 10, TooManyAttempts: 20 })
    expect(verified).toHaveLength(10)
  })

  it('begins anew after the right one', async () => {
    const { register, login } = aCountingWorld()
    await register('ann')
    for (let n = 0; n < 9; n++) await refusalOf(login(username('ann'), 'wrong horse 9'))
    await answerOf(login(username('ann')))
    const guesses = Array.from({ length: 12 }, () => login(username('ann'), 'wrong horse 9'))
    expect(await outcomesOf(guesses)).toEqual({ WrongCredentials: 10, TooManyAttempts: 2 })
  })

  it('ends for good after a hundred attempts in a row, and a right one does not help any more', async () => {
    const { register, login, clock } = aCountingWorld()
    await register('ann')
    for (let n = 0; n < 100; n++) {
      if (n % 10 === 0) clock.advance(15 * minute)
      expect(await refusalOf(login(username('ann'), 'wrong horse 9'))).toEqual({ _tag: 'WrongCredentials' })
    }
    clock.advance(365 * 24 * 60 * minute)
    expect(await refusalOf(login(username('ann')))).toMatchObject({ _tag: 'TooManyAttempts' })
  })

  it('keeps nobody from logging in with Kuaishou', async () => {
    const { auth, register, code, loginSilently, login } = aCountingWorld()
    await answerOf(auth.linkKs(await register('ann'), { code: code('oAnn') }))
    await outcomesOf(Array.from({ length: 20 }, () => login(username('ann'), 'wrong horse 9')))
    expect((await loginSilently('oAnn')).user.username).toBe('ann')
  })
})

describe('a hash with other parameters than today’s', () => {
  const outdated =
    (save?: UserRepo['save']) =>
    (ports: Ports): Ports => ({
      ...ports,
      users: { ...ports.users, save: save ?? ports.users.save },
      crypto: {
        ...ports.crypto,
        verifyPassword: (text, hash) =>
          pipe(
            ports.crypto.verifyPassword(text, hash),
            TE.map((verdict): PasswordVerdict => (verdict === 'right' ? 'outdated' : verdict)),
          ),
      },
    })

  it('is renewed by a login', async () => {
    const { register, login, userOf } = aCountingWorld(outdated())
    const ann = await register('ann')
    const before = await userOf(ann)
    const { user } = await answerOf(login(username('ann')))
    expect(user).toEqual({ ...before, passwordHash: user.passwordHash, version: before.version + 1 })
    expect(user.passwordHash).not.toBe(before.passwordHash)
    await answerOf(login(username('ann')))
  })

  it.each(['StaleUser', 'StorageUnavailable'] as const)('that cannot be renewed (%s) fails no login', async (_tag) => {
    const save = () => TE.left({ _tag, cause: 'down' } as const)
    const { register, login, userOf } = aCountingWorld(outdated(save))
    const before = await userOf(await register('ann'))
    const { user, token } = await answerOf(login(username('ann')))
    expect(user).toEqual(before)
    expect(await userOf({ client, token })).toEqual(before)
  })

  it('proves the old password all the same', async () => {
    const { auth, register, login } = aCountingWorld(outdated())
    const ann = await register('ann')
    await answerOf(auth.setAccount(ann, { password: { old: password, new: 'another horse 9' } }))
    await answerOf(login(username('ann'), 'another horse 9'))
  })
})

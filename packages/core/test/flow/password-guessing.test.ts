import type { TypedName } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { tally } from '../../src/contracts/expectations.ts'
import { stranger } from '../samples/a-world.ts'
import { aWorldOfPasswords } from '../samples/a-world-of-passwords.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'
import { email, phone, username } from '../samples/typed-name.ts'

const minute = 60_000

describe('guessing a password', () => {
  it('ends after ten attempts in a quarter of an hour, exactly, also when 200 come at once', async () => {
    const { register, login, verified, clock } = aWorldOfPasswords()
    await register('ann')
    const guesses = Array.from({ length: 200 }, (_, n) => login(username('ann'), `wrong horse ${n}`))
    expect(await tally(guesses)).toEqual({ WrongCredentials: 10, TooManyAttempts: 190 })
    expect(verified).toHaveLength(10)
    expect(await refusalOf(login(username('ann')))).toEqual({ _tag: 'TooManyAttempts', retryAfter: 15 * 60 })
    clock.advance(15 * minute)
    await answerOf(login(username('ann')))
  })

  it('is tried ten times over all names, spellings and routes of an account together', async () => {
    const { auth, register, login, verified } = aWorldOfPasswords()
    const ann = await register('ann')
    await answerOf(auth.setAccount(ann, { email: 'ann@example.com', phone: '13800138000' }))
    const names = [username('ann'), username('ANN'), email('ann@example.com'), phone('13800138000')]
    const logins = Array.from({ length: 80 }, (_, n) => login(names[n % 4] ?? username('ann'), 'wrong horse 9'))
    const changes = Array.from({ length: 20 }, () =>
      auth.setAccount(ann, { password: { old: 'wrong horse 9', new: 'another horse 9' } }),
    )
    const outcomes = await tally([...logins, ...changes])
    expect(verified.filter((hash) => hash !== null)).toHaveLength(10)
    // Ten answers to each name, and what the changes had of the ten tries.
    expect(outcomes['WrongCredentials']).toBeGreaterThanOrEqual(30)
    expect(outcomes['WrongCredentials']).toBeLessThanOrEqual(40)
    expect(await refusalOf(login(username('ann')))).toMatchObject({ _tag: 'TooManyAttempts' })
  })

  it('over one name leaves the right password under another like a wrong one, for as long', async () => {
    const { auth, register, login, clock } = aWorldOfPasswords()
    await answerOf(auth.setAccount(await register('ann'), { phone: '13800138000' }))
    await tally(Array.from({ length: 20 }, () => login(username('ann'), 'wrong horse 9')))
    expect(await refusalOf(login(phone('13800138000')))).toEqual({ _tag: 'WrongCredentials' })
    clock.advance(15 * minute)
    await answerOf(login(phone('13800138000')))
  })

  it('of somebody who is not there is counted alike', async () => {
    const { login, verified } = aWorldOfPasswords()
    const guesses = Array.from({ length: 30 }, (_, n) => login(username(n % 2 === 0 ? 'nobody' : 'NOBODY')))
    expect(await tally(guesses)).toEqual({ WrongCredentials: 10, TooManyAttempts: 20 })
    expect(verified).toHaveLength(10)
  })

  it('of a name in one pool is no guess at the same name in another', async () => {
    const { auth, login } = aWorldOfPasswords()
    const elsewhere = () =>
      auth.loginWithPassword({ client: stranger, token: null }, { name: username('nobody'), password: 'x' })
    await tally(Array.from({ length: 20 }, () => login(username('nobody'))))
    expect(await tally([elsewhere()])).toEqual({ WrongCredentials: 1 })
  })

  it('does not tell which names are of one account, and which are nobody’s', async () => {
    const { auth, register, login } = aWorldOfPasswords()
    const ann = await register('ann')
    await answerOf(auth.setAccount(ann, { email: 'ann@example.com', phone: '13800138000' }))
    const guesses = async (name: TypedName): Promise<readonly unknown[]> => {
      const refusals = []
      for (let n = 0; n < 12; n++) refusals.push(await refusalOf(login(name, `wrong horse ${n}`)))
      return refusals
    }
    const first = await guesses(username('ann'))
    for (const name of [phone('13800138000'), phone('13900139000'), email('ann@example.com'), email('b@example.com')])
      expect(await guesses(name)).toEqual(first)
    expect(first.slice(9)).toMatchObject([{ _tag: 'WrongCredentials' }, { retryAfter: 900 }, { retryAfter: 900 }])
  })

  it('goes on where it was after a right one, so that nobody sees that there was one', async () => {
    const { register, login } = aWorldOfPasswords()
    await register('ann')
    for (let n = 0; n < 9; n++) await refusalOf(login(username('ann'), 'wrong horse 9'))
    for (let n = 0; n < 20; n++) await answerOf(login(username('ann')))
    const guesses = Array.from({ length: 12 }, () => login(username('ann'), 'wrong horse 9'))
    expect(await tally(guesses)).toEqual({ WrongCredentials: 1, TooManyAttempts: 11 })
  })

  it('begins anew in a row after the right one', async () => {
    const { register, login, clock } = aWorldOfPasswords()
    await register('ann')
    for (let n = 0; n < 150; n++) {
      if (n % 9 === 0) clock.advance(15 * minute)
      if (n === 75) await answerOf(login(username('ann')))
      await refusalOf(login(username('ann'), 'wrong horse 9'))
    }
    clock.advance(15 * minute)
    await answerOf(login(username('ann')))
  })

  it('ends for good after a hundred attempts in a row: the right one is answered like a wrong one then', async () => {
    const { register, login, verified, clock } = aWorldOfPasswords()
    await register('ann')
    for (let n = 0; n < 100; n++) {
      if (n % 10 === 0) clock.advance(15 * minute)
      expect(await refusalOf(login(username('ann'), 'wrong horse 9'))).toEqual({ _tag: 'WrongCredentials' })
    }
    clock.advance(365 * 24 * 60 * minute)
    expect(await refusalOf(login(username('ann')))).toEqual({ _tag: 'WrongCredentials' })
    expect(verified.filter((hash) => hash !== null)).toHaveLength(100)
  })

  it('keeps nobody from logging in with Kuaishou', async () => {
    const { auth, register, code, loginSilently, login } = aWorldOfPasswords()
    await answerOf(auth.linkKs(await register('ann'), { code: code('oAnn') }))
    await tally(Array.from({ length: 20 }, () => login(username('ann'), 'wrong horse 9')))
    expect((await loginSilently('oAnn')).user.username).toBe('ann')
  })
})

import { accountAttempts, type Ports } from '@ks-auth/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { aWorld, client, guest, password } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const name = { kind: 'username', text: 'ann' } as const
const limits = { passwordAttempts: { attempts: 3, windowMs: 60_000, consecutive: 5 } }

/** Ann, who has a password and a Kuaishou account, after as many wrong guesses as are ever allowed in a row. */
const lockedOut = async () => {
  const world = aWorld(limits)
  const caller = await world.register('ann')
  await answerOf(world.auth.linkKs(caller, { code: world.code('oAnn') }))
  for (let i = 0; i < 5; i++) {
    await refusalOf(world.auth.loginWithPassword(guest, { name, password: 'wrong' }))
    if (i === 2) world.clock.advance(60_000)
  }
  world.clock.advance(60_000)
  return { ...world, caller }
}

describe('somebody whose password strangers have guessed at too often', () => {
  it('is refused with the right password as with a wrong one', async () => {
    const { auth } = await lockedOut()
    expect(await refusalOf(auth.loginWithPassword(guest, { name, password }))).toEqual({ _tag: 'WrongCredentials' })
  })

  it('is told so when signed in, and no time to wait', async () => {
    const { auth, caller } = await lockedOut()
    const change = auth.setAccount(caller, { password: { old: password, new: 'correct horse 10' } })
    expect(await refusalOf(change)).toEqual({ _tag: 'TooManyAttempts', retryAfter: null })
  })

  it('is let in again after a Kuaishou login, whatever its kind', async () => {
    const { auth, loginSilently } = await lockedOut()
    await loginSilently('oAnn')
    expect((await answerOf(auth.loginWithPassword(guest, { name, password }))).user.username).toBe('ann')
  })

  it('gains no guess in the window by a Kuaishou login', async () => {
    const { auth, loginSilently } = aWorld(limits)
    const caller = { client, token: (await loginSilently('oAnn')).token }
    await answerOf(auth.setAccount(caller, { username: 'ann', password: { old: null, new: password } }))
    for (let i = 0; i < 3; i++) await refusalOf(auth.loginWithPassword(guest, { name, password: 'wrong' }))
    await loginSilently('oAnn')
    expect(await refusalOf(auth.loginWithPassword(guest, { name, password }))).toEqual({
      _tag: 'TooManyAttempts',
      retryAfter: 60,
    })
  })

  it('can be let in by whoever runs the store', async () => {
    const { auth, ports, userOf, caller } = await lockedOut()
    const { pool, id } = await userOf(caller)
    await answerOf(ports.throttle.forgive(accountAttempts(pool, id)))
    await answerOf(auth.loginWithPassword(guest, { name, password }))
  })
})

describe('a hash queue without a place', () => {
  it('uses up no attempt', async () => {
    let full = false
    const overloaded = TE.left({ _tag: 'Overloaded', retryAfter: 1 } as const)
    const busy = (ports: Ports): Ports => ({
      ...ports,
      crypto: {
        ...ports.crypto,
        verifyPassword: (...input) => (full ? overloaded : ports.crypto.verifyPassword(...input)),
      },
    })
    const { auth, register } = aWorld(limits, busy)
    await register('ann')
    full = true
    for (let i = 0; i < 20; i++)
      expect((await refusalOf(auth.loginWithPassword(guest, { name, password })))._tag).toBe('Overloaded')
    full = false
    await answerOf(auth.loginWithPassword(guest, { name, password }))
  })
})

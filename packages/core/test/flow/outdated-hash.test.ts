import type { PasswordVerdict, Ports, UserRepo } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { client, password } from '../samples/a-world.ts'
import { aWorldOfPasswords } from '../samples/a-world-of-passwords.ts'
import { answerOf } from '../samples/answer-of.ts'
import { username } from '../samples/typed-name.ts'

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
    const { register, login, userOf } = aWorldOfPasswords(outdated())
    const ann = await register('ann')
    const before = await userOf(ann)
    const { user } = await answerOf(login(username('ann')))
    expect(user).toEqual({ ...before, passwordHash: user.passwordHash, version: before.version + 1 })
    expect(user.passwordHash).not.toBe(before.passwordHash)
    await answerOf(login(username('ann')))
  })

  it.each(['StaleUser', 'StorageUnavailable'] as const)('that cannot be renewed (%s) fails no login', async (_tag) => {
    const save = () => TE.left({ _tag, cause: 'down' } as const)
    const { register, login, userOf } = aWorldOfPasswords(outdated(save))
    const before = await userOf(await register('ann'))
    const { user, token } = await answerOf(login(username('ann')))
    expect(user).toEqual(before)
    expect(await userOf({ client, token })).toEqual(before)
  })

  it('proves the old password all the same', async () => {
    const { auth, register, login } = aWorldOfPasswords(outdated())
    const ann = await register('ann')
    await answerOf(auth.setAccount(ann, { password: { old: password, new: 'another horse 9' } }))
    await answerOf(login(username('ann'), 'another horse 9'))
  })
})

import type { LoginName, Pool } from '@ks-auth/core'
import { expect, it } from 'vitest'
import { anotherPool, aPool, emailOf, phoneOf, userIdOf, usernameOf } from '../../src/contracts/samples.ts'
import { accountAttempts, nameAttempts, nobodysAttempts } from '../../src/model/attempt-key.ts'

const names: readonly LoginName[] = [
  { kind: 'username', value: usernameOf('1') },
  { kind: 'email', value: emailOf('ann@example.com') },
  { kind: 'phone', value: phoneOf('+8613800138000') },
]

it('password attempts on different accounts, names and pools count apart', () => {
  const keys = (pool: Pool) => [
    ...[1, 2].map((id) => accountAttempts(pool, userIdOf(id))),
    ...names.flatMap((name) => [nameAttempts(pool, name), nobodysAttempts(pool, name)]),
  ]
  expect(new Set([...keys(aPool), ...keys(anotherPool)]).size).toBe(16)
})

import type { AccountInput, Caller } from '@ks-auth/core'
import { expect } from 'vitest'
import type { World } from './a-world.ts'
import { refusalOf } from './refusal-of.ts'

/** The account change is refused with this tag, and writes nothing but that a password attempt counts. */
export const refusedChange = async (world: World, caller: Caller, input: AccountInput, tag: string): Promise<void> => {
  const { users, sessions, ksKeys } = world.snapshot()
  expect(await refusalOf(world.auth.setAccount(caller, input))).toEqual({ _tag: tag })
  expect(world.snapshot()).toMatchObject({ users, sessions, ksKeys })
}

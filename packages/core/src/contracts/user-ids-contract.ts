import type { UserIds } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectSame } from './expectations.ts'

const draw = ({ next }: UserIds): readonly number[] => Array.from({ length: 10_000 }, () => next())

export const userIdsContract: readonly ContractCase<UserIds>[] = [
  {
    name: 'draws positive integers below 2^53',
    check: async (userIds) =>
      expectSame(
        'others',
        draw(userIds).filter((id) => !Number.isSafeInteger(id) || id <= 0),
        [],
      ),
  },
  {
    name: 'draws none twice in ten thousand',
    check: async (userIds) => expectSame('distinct', new Set(draw(userIds)).size, 10_000),
  },
]

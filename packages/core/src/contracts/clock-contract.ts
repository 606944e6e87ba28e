import type { Clock } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectSame } from './expectations.ts'

const year2020 = 1_577_836_800_000
const year2200 = 7_258_118_400_000

/** Whatever a clock shows, it shows it as every store keeps it: 64-bit whole numbers of milliseconds. */
export const clockContract: readonly ContractCase<Clock>[] = [
  {
    name: 'tells whole numbers',
    check: async ({ now }) => {
      const told: readonly number[] = Array.from({ length: 100 }, () => now())
      expectSame(
        'others',
        told.filter((instant) => !Number.isSafeInteger(instant)),
        [],
      )
    },
  },
  {
    name: 'counts milliseconds since 1970, not seconds, nor since it was started',
    check: async ({ now }) => {
      const told = now()
      expectSame('between 2020 and 2200', year2020 <= told && told < year2200, true)
    },
  },
]

import { type Clock, instant } from '@ks-auth/core'
import type { Mutants } from './mutants.ts'

export const clockMutants: Mutants<Clock, undefined> = {
  'tells whole numbers': ({ now }) => ({ now: () => instant(now() + 0.25) }),

  'counts milliseconds since 1970, not seconds, nor since it was started': ({ now }) => ({
    now: () => instant(Math.floor(now() / 1000)),
  }),
}

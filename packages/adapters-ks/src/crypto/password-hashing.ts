import { availableParallelism } from 'node:os'
import type { WorkBounds } from '../bounded-work.ts'

/** argon2id parameters, and how much of it may run: each hash takes `memoryCost` KiB and one core. */
export interface PasswordHashing extends WorkBounds {
  readonly memoryCost: number
  readonly timeCost: number
  readonly parallelism: number
}

/**
 * The parameters of OWASP ASVS 5, 11.4.2: 46 MiB, one pass. Hashing shares the four threads of the process with DNS and
 * files, so one of them stays free.
 */
export const defaultPasswordHashing: PasswordHashing = {
  memoryCost: 47_104,
  timeCost: 1,
  parallelism: 1,
  concurrency: Math.min(availableParallelism(), 3),
  queue: 64,
  maxWait: 3000,
}

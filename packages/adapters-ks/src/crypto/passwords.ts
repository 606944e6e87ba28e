import { randomBytes } from 'node:crypto'
import type { Crypto, PasswordHash } from '@ks-auth/core'
import { hash, type ParsedHashOptions, parseOptions, verify } from '@node-rs/argon2'
import { makeBoundedWork } from '../bounded-work.ts'
import type { PasswordHashing } from './password-hashing.ts'

/** Passwords under argon2id. A check takes the same steps whether there is a hash to compare with or not. */
export const makePasswords = (hashing: PasswordHashing): Pick<Crypto, 'hashPassword' | 'verifyPassword'> => {
  const inTurn = makeBoundedWork(hashing)
  const { memoryCost, timeCost, parallelism } = hashing
  const decoy = decoyHash(hashing)

  const isCurrent = (stored: string, made: ParsedHashOptions): boolean =>
    stored.startsWith(prefix) &&
    made.memoryCost === memoryCost &&
    made.timeCost === timeCost &&
    made.parallelism === parallelism

  return {
    hashPassword: (password) => () =>
      inTurn(async () => (await hash(password, { memoryCost, timeCost, parallelism })) as PasswordHash),

    verifyPassword: (password, stored) => () =>
      inTurn(async () => {
        const made = parametersOf(stored ?? decoy)
        const isRight = await verify(made === undefined ? decoy : (stored ?? decoy), password)
        if (!isRight || stored === null || made === undefined) return 'wrong'
        return isCurrent(stored, made) ? 'right' : 'outdated'
      }),
  }
}

const prefix = '$argon2id$v=19$'

/** No parameters of ours, past or to come, ask for more than 1 GiB or 16 passes: a damaged row would take the machine. */
const isSane = ({ memoryCost, timeCost, parallelism }: ParsedHashOptions): boolean =>
  memoryCost <= 1024 * 1024 && timeCost <= 16 && parallelism <= 16

const parametersOf = (stored: string): ParsedHashOptions | undefined => {
  try {
    const made = parseOptions(stored)
    return isSane(made) ? made : undefined
  } catch {
    return undefined
  }
}

/** A hash of today's parameters that no password has: its digest is 256 random bits. */
const decoyHash = ({ memoryCost, timeCost, parallelism }: PasswordHashing): string => {
  const unpadded = (size: number): string => randomBytes(size).toString('base64').replaceAll('=', '')
  return `${prefix}m=${memoryCost},t=${timeCost},p=${parallelism}$${unpadded(16)}$${unpadded(32)}`
}

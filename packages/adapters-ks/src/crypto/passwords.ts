import { randomBytes } from 'node:crypto'
import type { Crypto, Overloaded, PasswordHash, PasswordVerdict } from '@ks-auth/core'
import { hash, parseOptions, verify } from '@node-rs/argon2'
import * as E from 'fp-ts/lib/Either.js'
import { makeBoundedWork } from '../bounded-work.ts'
import type { PasswordHashing } from './password-hashing.ts'

/** Passwords under argon2id. A password costs the same whether there is a hash to compare with or not. */
export const makePasswords = (hashing: PasswordHashing): Pick<Crypto, 'hashPassword' | 'verifyPassword'> => {
  const inTurn = makeBoundedWork(hashing)
  const { memoryCost, timeCost, parallelism } = hashing
  const decoy = decoyHash(hashing)

  const judge = async (password: string, stored: PasswordHash): Promise<PasswordVerdict> => {
    if (!(await isRight(stored, password))) return 'wrong'
    const made = parseOptions(stored)
    const isCurrent = made.memoryCost === memoryCost && made.timeCost === timeCost && made.parallelism === parallelism
    return isCurrent && stored.startsWith(prefix) ? 'right' : 'outdated'
  }

  return {
    hashPassword: (password) => () =>
      inTurn(async () => (await hash(password, { memoryCost, timeCost, parallelism })) as PasswordHash),

    verifyPassword: (password, stored) => (): Promise<E.Either<Overloaded, PasswordVerdict>> =>
      inTurn(async () => {
        if (stored !== null && isReadable(stored)) return judge(password, stored)
        await isRight(decoy, password)
        return 'wrong'
      }),
  }
}

const prefix = '$argon2id$v=19$'

const isReadable = (stored: string): boolean => {
  try {
    return parseOptions(stored).memoryCost > 0
  } catch {
    return false
  }
}

const isRight = (stored: string, password: string): Promise<boolean> => verify(stored, password)

/** A hash of today's parameters that no password has: its digest is 256 random bits. */
const decoyHash = ({ memoryCost, timeCost, parallelism }: PasswordHashing): string => {
  const unpadded = (size: number): string => randomBytes(size).toString('base64').replaceAll('=', '')
  return `${prefix}m=${memoryCost},t=${timeCost},p=${parallelism}$${unpadded(16)}$${unpadded(32)}`
}

import { randomBytes } from 'node:crypto'
import type { UserId, UserIds } from '@ks-auth/core'

/** 53 random bits: nodes need not ask each other, and nobody can guess who comes next. A collision is an IdTaken. */
export const randomUserIds: UserIds = {
  next: () => {
    const id = Number(randomBytes(8).readBigUInt64BE() >> 11n)
    return (id === 0 ? 1 : id) as UserId
  },
}

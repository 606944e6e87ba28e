import { randomBytes } from 'node:crypto'
import type { UserId, UserIds } from '@ks-auth/core'

/** 53 random bits: nodes need not ask each other, and nobody can guess who comes next. A collision is an IdTaken. */
export const randomUserIds: UserIds = {
  next: () => {
    const bytes = randomBytes(7)
    const id = (bytes.readUInt32BE(0) % 2 ** 21) * 2 ** 32 + bytes.readUInt32BE(3)
    return (id === 0 ? 1 : id) as UserId
  },
}

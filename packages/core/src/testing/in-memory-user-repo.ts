import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { Pool } from '../model/client.ts'
import type { Conflict } from '../model/conflict.ts'
import type { User } from '../model/user.ts'
import type { UserRepo } from '../ports.ts'
import { always, atomically } from './atomically.ts'
import { revokeSessions } from './in-memory-session-repo.ts'
import type { InMemoryTables } from './in-memory-tables.ts'

/** UserRepo over a Map: a second adapter under the same contract, for tests, demonstrations and trials. */
export const makeInMemoryUserRepo = (tables: InMemoryTables): UserRepo => {
  const find = (pool: Pool, matches: (user: User) => boolean): O.Option<User> => {
    for (const user of tables.users.values()) if (user.pool === pool && matches(user)) return O.some(user)
    return O.none
  }

  const conflictOf = (user: User): Conflict | undefined => {
    for (const other of tables.users.values()) {
      const conflict = other.id === user.id || other.pool !== user.pool ? undefined : clash(user, other)
      if (conflict !== undefined) return conflict
    }
    return undefined
  }

  const displaceClaims = (user: User): void => {
    for (const other of tables.users.values()) {
      if (other.id !== user.id && other.pool === user.pool && sharesPhone(user, other))
        tables.users.set(other.id, { ...other, phone: null, version: other.version + 1 })
    }
  }

  const write = (user: User): User => {
    displaceClaims(user)
    tables.users.set(user.id, user)
    return user
  }

  return {
    findById: (pool, id) => always(() => find(pool, (user) => user.id === id)),
    findByOpenid: (pool, openid) => always(() => find(pool, (user) => user.ks?.openid === openid)),
    findByUsername: (pool, username) => always(() => find(pool, (user) => user.username === username)),
    findByEmail: (pool, email) => always(() => find(pool, (user) => user.email?.address === email)),
    findByPhone: (pool, phone) => always(() => find(pool, (user) => user.phone?.number === phone)),

    insert: (user) =>
      atomically(() => {
        if (tables.users.has(user.id)) return E.left({ _tag: 'IdTaken' })
        const conflict = conflictOf(user)
        return conflict === undefined ? E.right(write(user)) : E.left(conflict)
      }),

    save: (user, revocation) =>
      atomically(() => {
        const stored = tables.users.get(user.id)
        if (stored?.version !== user.version || stored.pool !== user.pool) return E.left({ _tag: 'StaleUser' })
        const conflict = conflictOf(user)
        if (conflict !== undefined) return E.left(conflict)
        if (revocation !== undefined) revokeSessions(tables, user, revocation)
        return E.right(write({ ...user, version: user.version + 1 }))
      }),
  }
}

const sharesPhone = (user: User, other: User): boolean =>
  user.phone !== null && user.phone.number === other.phone?.number

/** A verified phone does not clash with a mere claim: it displaces it. */
const clash = (user: User, other: User): Conflict | undefined => {
  if (user.ks !== null && user.ks.openid === other.ks?.openid) return { _tag: 'OpenidTaken' }
  if (user.username !== null && user.username === other.username) return { _tag: 'UsernameTaken' }
  if (user.email !== null && user.email.address === other.email?.address) return { _tag: 'EmailTaken' }
  if (sharesPhone(user, other) && !(user.phone?.verified === true && other.phone?.verified === false))
    return { _tag: 'PhoneTaken' }
  return undefined
}

import * as O from 'fp-ts/lib/Option.js'
import type { Revocation } from '../model/revocation.ts'
import type { User } from '../model/user.ts'
import type { SessionRepo } from '../ports.ts'
import { always } from './atomically.ts'
import { takeIntoCustody } from './in-memory-ks-key-repo.ts'
import type { InMemoryTables } from './in-memory-tables.ts'

/** SessionRepo over a Map. */
export const makeInMemorySessionRepo = (tables: InMemoryTables): SessionRepo => ({
  open: (session, key) =>
    always(() => {
      if (key !== null) takeIntoCustody(tables, key)
      tables.sessions.set(session.digest, session)
    }),

  find: (digest) =>
    always(() => {
      const session = tables.sessions.get(digest)
      const user = session && tables.users.get(session.user)
      return session && user && user.pool === session.pool ? O.some({ session, user }) : O.none
    }),

  list: (pool, user) =>
    always(() =>
      [...tables.sessions.values()]
        .filter((session) => session.pool === pool && session.user === user)
        .sort((a, b) => b.openedAt - a.openedAt),
    ),

  close: (pool, user, digest) =>
    always(() => {
      const session = tables.sessions.get(digest)
      return session?.pool === pool && session.user === user && tables.sessions.delete(digest)
    }),

  purge: (instant) =>
    always(() => {
      const ended = [...tables.sessions.values()].filter((session) => session.expiresAt < instant)
      for (const session of ended) tables.sessions.delete(session.digest)
      return ended.length
    }),
})

/** Ends the others, and lets the kept one go on in this epoch. */
export const revokeSessions = (tables: InMemoryTables, { pool, id, epoch }: User, { kept }: Revocation): void => {
  for (const session of tables.sessions.values()) {
    if (session.pool !== pool || session.user !== id) continue
    if (session.digest === kept) tables.sessions.set(kept, { ...session, epoch })
    else tables.sessions.delete(session.digest)
  }
}

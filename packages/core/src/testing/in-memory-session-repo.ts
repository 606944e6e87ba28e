import * as O from 'fp-ts/lib/Option.js'
import type { Pool } from '../model/client.ts'
import type { Revocation } from '../model/revocation.ts'
import type { User } from '../model/user.ts'
import type { UserId } from '../model/user-id.ts'
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
export const revokeSessions = (
  tables: InMemoryTables,
  { pool, id, epoch }: Pick<User, 'pool' | 'id' | 'epoch'>,
  revocation: Revocation,
): void => {
  endSessions(tables, pool, id, revocation)
  const kept = revocation.kept === null ? undefined : tables.sessions.get(revocation.kept)
  if (kept?.user === id && kept.pool === pool) tables.sessions.set(kept.digest, { ...kept, epoch })
}

const endSessions = (tables: InMemoryTables, pool: Pool, user: UserId, { kept }: Revocation): void => {
  for (const session of tables.sessions.values())
    if (session.pool === pool && session.user === user && session.digest !== kept)
      tables.sessions.delete(session.digest)
}

import { blankUser, type TokenDigest, type User } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Mutants } from './mutants.ts'
import { type SessionSubject, withSessions } from './session-subject.ts'

const noon = 1_700_000_000_000

export const sessionRecordMutants: Mutants<SessionSubject> = {
  'finds a session with its user, field for field': (storage) =>
    withSessions(storage, ({ find }) => ({
      find: (digest) =>
        pipe(
          find(digest),
          TE.map(O.map(({ session, user }) => ({ user, session: { ...session, method: 'ks-silent' } }))),
        ),
    })),

  'answers none for an unknown digest': (storage) =>
    withSessions(storage, ({ find }, opened) => ({
      find: (digest) => (opened.has(digest) ? find(digest) : TE.left({ _tag: 'StorageUnavailable', cause: 'no rows' })),
    })),

  'answers none for a session whose user is not there': (storage) =>
    withSessions(storage, ({ find }, opened) => ({
      find: (digest) => async () => {
        const session = opened.get(digest)
        const user = session && (await storage.users.findById(session.pool, session.user)())
        return session && user && E.isRight(user) && O.isNone(user.right)
          ? E.right(O.some({ session, user: blankUser(session.user, session.pool, session.openedAt) }))
          : find(digest)()
      },
    })),

  'finds the user as saved last': (storage) => {
    const first = new Map<TokenDigest, User>()
    return withSessions(storage, ({ open, find }) => ({
      open: (session, key) => async () => {
        const user = await storage.users.findById(session.pool, session.user)()
        if (E.isRight(user) && O.isSome(user.right)) first.set(session.digest, user.right.value)
        return open(session, key)()
      },
      find: (digest) =>
        pipe(find(digest), TE.map(O.map((found) => ({ ...found, user: first.get(digest) ?? found.user })))),
    }))
  },

  'finds and lists a session after its end: to judge that is the caller’s': (storage) =>
    withSessions(storage, ({ find }) => ({
      find: (digest) => pipe(find(digest), TE.map(O.filter(({ session }) => session.expiresAt >= noon))),
    })),

  'takes the session_key of a login into custody': (storage) =>
    withSessions(storage, ({ open }) => ({ open: (session) => open(session, null) })),

  'keeps the count and the later time of a key that a session brings again': (storage, { ksKeys }) =>
    withSessions(storage, ({ open }) => ({
      open: (session, key) =>
        pipe(
          TE.fromIO(() => (key === null ? undefined : ksKeys.clear())),
          TE.flatMap(() => open(session, key)),
        ),
    })),

  'lists the sessions of a user, newest first, and nobody else’s': (storage) =>
    withSessions(storage, ({ list }, opened) => ({
      list: (pool, user) => list([...opened.values()].find((session) => session.user === user)?.pool ?? pool, user),
    })),
}

import {
  blankUser,
  instant,
  type Revocation,
  type Session,
  type Storage,
  type TokenDigest,
  type User,
} from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Mutants } from './mutants.ts'

type Subject = Pick<Storage, 'users' | 'sessions' | 'ksKeys'>

const noon = 1_700_000_000_000

/** The storage with other sessions, and what was opened through them. */
const withSessions = (
  storage: Subject,
  change: (sessions: Storage['sessions'], opened: ReadonlyMap<TokenDigest, Session>) => Partial<Storage['sessions']>,
): Subject => {
  const opened = new Map<TokenDigest, Session>()
  const sessions: Storage['sessions'] = {
    ...storage.sessions,
    open: (session, key) => {
      opened.set(session.digest, session)
      return storage.sessions.open(session, key)
    },
  }
  return { ...storage, sessions: { ...sessions, ...change(sessions, opened) } }
}

const withSave = (storage: Subject, save: Storage['users']['save']): Subject => ({
  ...storage,
  users: { ...storage.users, save },
})

const readMutants: Mutants<Subject> = {
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

/** Stores again what a revocation has ended. */
const reopen = (storage: Subject, sessions: readonly Session[], revocation?: Revocation) =>
  TE.traverseSeqArray((session: Session) => storage.sessions.open(session, null))(
    revocation === undefined ? [] : sessions.filter(({ digest }) => digest !== revocation.kept),
  )

/** What a revocation ends, one by one. */
const closeOthers = ({ sessions }: Subject, { pool, id }: User, { kept }: Revocation) =>
  pipe(
    sessions.list(pool, id),
    TE.map((all) => all.filter(({ digest }) => digest !== kept)),
    TE.flatMap(TE.traverseSeqArray(({ digest }) => sessions.close(pool, id, digest))),
  )

const endMutants: Mutants<Subject> = {
  'closes one session and says whether it was there': (storage) =>
    withSessions(storage, ({ close }, opened) => ({
      close: (pool, user, digest) =>
        pipe(
          close(pool, user, digest),
          TE.map((wasThere) => wasThere || (opened.get(digest)?.user === user && opened.get(digest)?.pool === pool)),
        ),
    })),

  'closes no session of somebody else': (storage) =>
    withSessions(storage, ({ close }, opened) => ({
      close: (pool, user, digest) => close(pool, opened.get(digest)?.user ?? user, digest),
    })),

  'ends sessions together with the save that revokes them': (storage) =>
    withSave(storage, (user, revocation) =>
      pipe(
        storage.sessions.list(user.pool, user.id),
        TE.bindTo('sessions'),
        TE.bindW('saved', () => storage.users.save(user, revocation)),
        TE.tap(({ sessions }) => reopen(storage, sessions, revocation)),
        TE.map(({ saved }) => saved),
      ),
    ),

  'lets the kept session go on in the epoch that the user is saved in': (storage) =>
    withSave(storage, (user, revocation) =>
      pipe(
        storage.users.save(user),
        TE.tap(() => (revocation === undefined ? TE.right(undefined) : closeOthers(storage, user, revocation))),
      ),
    ),

  'ends no session with a save that revokes none': (storage) =>
    withSave(storage, (user, revocation) =>
      pipe(
        storage.sessions.list(user.pool, user.id),
        TE.flatMap(([newest]) => storage.users.save(user, revocation ?? { kept: newest?.digest ?? null })),
      ),
    ),

  'ends no session when the save that would revoke them is refused': (storage) =>
    withSave(storage, (user, revocation) =>
      revocation === undefined
        ? storage.users.save(user)
        : pipe(
            closeOthers(storage, user, revocation),
            TE.flatMap(() => storage.users.save(user, revocation)),
          ),
    ),

  'forgets the sessions that ended before an instant': (storage) =>
    withSessions(storage, ({ purge }) => ({ purge: (before) => purge(instant(before + 1)) })),
}

export const sessionRepoMutants: Mutants<Subject> = { ...readMutants, ...endMutants }

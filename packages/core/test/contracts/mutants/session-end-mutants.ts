import { instant, type Revocation, type Session, type User } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Mutants } from './mutants.ts'
import { type SessionSubject, withSave, withSessions } from './session-subject.ts'

/** Stores again what a revocation has ended. */
const reopen = (storage: SessionSubject, sessions: readonly Session[], revocation?: Revocation) =>
  TE.traverseSeqArray((session: Session) => storage.sessions.open(session, null))(
    revocation === undefined ? [] : sessions.filter(({ digest }) => digest !== revocation.kept),
  )

/** What a revocation ends, one by one. */
const closeOthers = ({ sessions }: SessionSubject, { pool, id }: User, { kept }: Revocation) =>
  pipe(
    sessions.list(pool, id),
    TE.map((all) => all.filter(({ digest }) => digest !== kept)),
    TE.flatMap(TE.traverseSeqArray(({ digest }) => sessions.close(pool, id, digest))),
  )

export const sessionEndMutants: Mutants<SessionSubject> = {
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

import { instant } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Mutants } from './mutants.ts'
import { type SessionSubject, withSave, withSessions } from './session-subject.ts'

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

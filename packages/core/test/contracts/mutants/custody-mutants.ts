import { instant, type KsKey, type Openid } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { type KeySubject, keyMutant, rewrite, rowOf } from './custody-rows.ts'
import type { Mutants } from './mutants.ts'

export const custodyMutants: Mutants<KeySubject> = {
  'answers none for an identity without a key': keyMutant(({ newest }) => ({
    newest: (pool, openid) => newest(pool, openid.toLowerCase() as Openid),
  })),

  'answers the key whose exchange began last, in whatever order they came': keyMutant(({ put, newest }) => {
    const order: KsKey[] = []
    return {
      put: (key, session) => {
        order.push(key)
        return put(key, session)
      },
      newest: (pool, openid) => {
        const last = order.findLast((key) => key.pool === pool && key.openid === openid)
        const answer = (key: KsKey) => (last === undefined || last.fingerprint === key.fingerprint ? key : last)
        return pipe(newest(pool, openid), TE.map(O.map(answer)))
      },
    }
  }),

  'keeps the later time of a key that comes again': keyMutant(({ put }, tables) => ({
    put: (key, session) =>
      pipe(
        put(key, session),
        TE.tapIO(() => () => rewrite(tables, key, (row) => ({ ...row, key }))),
      ),
  })),

  'keeps the new seal of a key that comes again': keyMutant(({ put }, tables) => ({
    put: (key, session) => put({ ...key, sealed: rowOf(tables, key)?.key.sealed ?? key.sealed }, session),
  })),

  'makes the key that of the session that is named': keyMutant(({ put }, { sessions }) => ({
    put: (key, session) =>
      pipe(
        put(key, session),
        TE.tapIO(() => () => {
          const ksKey = session === null ? undefined : sessions.get(session)?.ksKey
          if (ksKey !== undefined) for (const held of sessions.values()) sessions.set(held.digest, { ...held, ksKey })
        }),
      ),
  })),

  'leaves a session the key whose exchange began later, also where both come at once': keyMutant(({ put }, tables) => ({
    put: (key, session) => async () => {
      const before = session === null ? undefined : tables.sessions.get(session)?.ksKey
      await Promise.resolve()
      const stored = await put(key, session)()
      const held = session === null ? undefined : tables.sessions.get(session)
      // What was read before somebody else wrote decides.
      if (held !== undefined && before === null) tables.sessions.set(held.digest, { ...held, ksKey: key.fingerprint })
      return stored
    },
  })),

  'keeps the keys and their counts when a save gives the identity up': (storage, tables) => ({
    ...storage,
    users: {
      ...storage.users,
      save: (user, revocation) =>
        pipe(
          storage.users.save(user, revocation),
          TE.tapIO(() => () => {
            if (user.ks === null) tables.ksKeys.clear()
          }),
        ),
    },
  }),

  'forgets the keys obtained before an instant': keyMutant(({ purge }) => ({
    purge: (before) => purge(instant(before + 1)),
  })),
}

import type { UserId, Username, UserRepo } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { checkThenAct } from './check-then-act.ts'
import type { Mutants } from './mutants.ts'

/** Refuses a conflict as it should, after writing what is left of the user without the key. */
const writesAnyway = (repo: UserRepo, tag: 'OpenidTaken' | 'UsernameTaken', write: 'insert' | 'save'): UserRepo => ({
  ...repo,
  [write]: (...[user, revocation]: Parameters<UserRepo['save']>) =>
    pipe(
      write === 'insert' ? repo.insert(user) : repo.save(user, revocation),
      TE.tapError(({ _tag }) =>
        _tag === tag ? repo[write]({ ...user, ks: null, username: null, phone: null }) : TE.right(undefined),
      ),
    ),
})

export const userKeyMutants: Mutants<UserRepo> = {
  'refuses an id twice, even in another pool': (repo) => ({
    ...repo,
    insert: (user) =>
      checkThenAct(pipe(repo.findById(user.pool, user.id), TE.map(O.isNone)), repo.insert(user), {
        tag: 'IdTaken',
        believed: user,
      }),
  }),

  'refuses an openid twice in a pool, and writes nothing': (repo) => writesAnyway(repo, 'OpenidTaken', 'insert'),
  'refuses a username twice in a pool, and writes nothing': (repo) => writesAnyway(repo, 'UsernameTaken', 'insert'),
  'refuses to save a key that another user has, and writes nothing': (repo) =>
    writesAnyway(repo, 'OpenidTaken', 'save'),

  'refuses an email address twice in a pool, verified or not': (repo) => ({
    ...repo,
    insert: (user) =>
      pipe(
        repo.insert(user),
        TE.orElse((lost) =>
          lost._tag === 'EmailTaken' && user.email?.verified === true ? TE.right(user) : TE.left(lost),
        ),
      ),
  }),

  'keeps pools apart': (repo) => {
    const firstWith = new Map<Username, ReturnType<UserRepo['findByUsername']>>()
    const findByUsername: UserRepo['findByUsername'] = (pool, username) => {
      const found = firstWith.get(username) ?? repo.findByUsername(pool, username)
      firstWith.set(username, found)
      return found
    }
    return { ...repo, findByUsername }
  },

  'compares openids and names byte for byte': (repo) => ({
    ...repo,
    findByUsername: (pool, username) => repo.findByUsername(pool, username.trim() as Username),
  }),

  'frees the keys that a save gives up': (repo) => {
    const everUsed = new Map<Username, UserId>()
    const insert: UserRepo['insert'] = (user) => async () => {
      const first = user.username === null ? user.id : (everUsed.get(user.username) ?? user.id)
      if (user.username !== null) everUsed.set(user.username, first)
      return first === user.id || user.pool !== 'pool-a' ? repo.insert(user)() : E.left({ _tag: 'UsernameTaken' })
    }
    return { ...repo, insert }
  },
}

import type { UserRepo } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { checkThenAct } from './check-then-act.ts'
import type { Mutants } from './mutants.ts'

export const userRaceMutants: Mutants<UserRepo> = {
  'lets one of twenty racing inserts of an openid win': (repo) => ({
    ...repo,
    insert: (user) =>
      user.ks === null
        ? repo.insert(user)
        : checkThenAct(pipe(repo.findByOpenid(user.pool, user.ks.openid), TE.map(O.isNone)), repo.insert(user), {
            tag: 'OpenidTaken',
            believed: user,
          }),
  }),

  'lets one of twenty racing inserts of a name win': (repo) => ({
    ...repo,
    insert: (user) =>
      user.email === null
        ? repo.insert(user)
        : checkThenAct(pipe(repo.findByEmail(user.pool, user.email.address), TE.map(O.isNone)), repo.insert(user), {
            tag: 'EmailTaken',
            believed: user,
          }),
  }),

  'lets one of twenty racing saves of a version win': (repo) => ({
    ...repo,
    save: (user, revocation) =>
      checkThenAct(
        pipe(
          repo.findById(user.pool, user.id),
          TE.map((found) => O.isSome(found) && found.value.version === user.version),
        ),
        repo.save(user, revocation),
        { tag: 'StaleUser', believed: user },
      ),
  }),

  'lets one of twenty users win an openid that all of them save at once': (repo) => ({
    ...repo,
    save: (user, revocation) =>
      user.ks === null
        ? repo.save(user, revocation)
        : checkThenAct(
            pipe(repo.findByOpenid(user.pool, user.ks.openid), TE.map(O.isNone)),
            repo.save(user, revocation),
            { tag: 'OpenidTaken', believed: user },
          ),
  }),
}

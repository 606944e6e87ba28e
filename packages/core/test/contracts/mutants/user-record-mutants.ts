import type { UserId, UserRepo } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Mutants } from './mutants.ts'

export const userRecordMutants: Mutants<UserRepo> = {
  'finds what it inserted, field for field, by every key': (repo) => ({
    ...repo,
    findByEmail: (pool, email) =>
      pipe(repo.findByEmail(pool, email), TE.map(O.map((user) => ({ ...user, passwordHash: null })))),
  }),

  'answers none, not a failure, for a user who is not there': (repo) => ({
    ...repo,
    findByPhone: (pool, phone) =>
      pipe(
        repo.findByPhone(pool, phone),
        TE.filterOrElseW(O.isSome, () => ({ _tag: 'StorageUnavailable' as const, cause: 'no rows' })),
      ),
  }),

  'keeps absent, null and empty profile fields apart': (repo) => ({
    ...repo,
    insert: (user) =>
      repo.insert(user.profile.nickname === '' ? { ...user, profile: { ...user.profile, nickname: null } } : user),
  }),

  'keeps who is temporary and what is unverified so until a save says otherwise': (repo) => ({
    ...repo,
    insert: (user) => repo.insert({ ...user, anonymous: false }),
  }),

  'carries the largest user id': (repo) => ({
    ...repo,
    findById: (pool, id) => repo.findById(pool, Math.min(id, 2 ** 31) as UserId),
  }),

  'saves under the next version': (repo) => ({
    ...repo,
    save: (user, revocation) => pipe(repo.save(user, revocation), TE.flatMap(repo.save)),
  }),

  'refuses to save over a version that was not read, and writes nothing': (repo) => ({
    ...repo,
    save: (user, revocation) => async () => {
      const result = await repo.save(user, revocation)()
      const stored = await repo.findById(user.pool, user.id)()
      if (E.isLeft(result) && result.left._tag === 'StaleUser' && E.isRight(stored) && O.isSome(stored.right))
        await repo.save({ ...stored.right.value, profile: user.profile })()
      return result
    },
  }),

  'refuses to save a user who is not there': (repo) => ({
    ...repo,
    save: (user, revocation) =>
      pipe(
        repo.findById(user.pool, user.id),
        TE.flatMap((found) =>
          O.isNone(found) && user.phone === null ? repo.insert(user) : repo.save(user, revocation),
        ),
      ),
  }),
}

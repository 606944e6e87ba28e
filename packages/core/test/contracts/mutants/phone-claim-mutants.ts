import type { Pool, StorageUnavailable, User, UserRepo } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { InMemoryTables } from '../../../src/testing/in-memory-tables.ts'
import { checkThenAct } from './check-then-act.ts'
import type { Mutants } from './mutants.ts'

type Write = 'insert' | 'save'
type Holder = TE.TaskEither<StorageUnavailable, User | undefined>

const holderOf = (repo: UserRepo, user: User, pool: Pool = user.pool): Holder =>
  user.phone === null ? TE.right(undefined) : pipe(repo.findByPhone(pool, user.phone.number), TE.map(O.toUndefined))

/** Believes to have the phone where `mistaken` says so of the holder before. */
const believer = (repo: UserRepo, mistaken: (user: User, holder: User | undefined) => boolean): UserRepo => ({
  ...repo,
  insert: (user) => {
    const isFree = pipe(
      holderOf(repo, user),
      TE.map((holder) => mistaken(user, holder)),
    )
    return checkThenAct(isFree, repo.insert(user), { tag: 'PhoneTaken', believed: user })
  },
})

/** Writes, and then gives the phone back to whoever was displaced. */
const forgetsToDisplace = (repo: UserRepo, { users }: InMemoryTables, write: Write): UserRepo => ({
  ...repo,
  [write]: (...[user, revocation]: Parameters<UserRepo['save']>) =>
    pipe(
      holderOf(repo, user),
      TE.flatMap((holder) =>
        pipe(
          write === 'insert' ? repo.insert(user) : repo.save(user, revocation),
          TE.tapIO(() => () => {
            if (holder !== undefined && holder.id !== user.id)
              users.set(holder.id, { ...holder, version: holder.version + 1 })
          }),
        ),
      ),
    ),
})

/** Takes the claim away in a transaction of its own, before the write that needs it. */
const displacesFirst = (repo: UserRepo, poolOf: (user: User) => Pool): UserRepo => {
  const displace = async (user: User): Promise<void> => {
    const holder = await holderOf(repo, user, poolOf(user))()
    if (user.phone?.verified !== true || E.isLeft(holder)) return
    const claimant = holder.right
    if (claimant?.phone?.verified === false && claimant.id !== user.id) await repo.save({ ...claimant, phone: null })()
  }
  const after =
    <A>(user: User, write: TE.TaskEither<A, User>): TE.TaskEither<A, User> =>
    async () => {
      await displace(user)
      return write()
    }
  return {
    ...repo,
    insert: (user) => after(user, repo.insert(user)),
    save: (user, revocation) => after(user, repo.save(user, revocation)),
  }
}

export const phoneClaimMutants: Mutants<UserRepo> = {
  'refuses a claim on a phone that another user claims': (repo) =>
    believer(repo, (user, holder) => user.phone?.verified === false && holder?.phone?.verified === false),

  'refuses a claim on a phone that another user verified': (repo) =>
    believer(repo, (user, holder) => user.phone?.verified === false && holder?.phone?.verified === true),

  'refuses to verify a phone that another user verified': (repo) =>
    believer(repo, (user, holder) => user.phone?.verified === true && holder?.phone?.verified === true),

  'lets one of twenty racers verify a phone that somebody claims': (repo) =>
    believer(repo, (user, holder) => user.phone?.verified === true && holder?.phone?.verified === false),

  'takes a mere claim away when an inserted user verifies the phone': (repo, tables) =>
    forgetsToDisplace(repo, tables, 'insert'),
  'takes a mere claim away when a saved user verifies the phone': (repo, tables) =>
    forgetsToDisplace(repo, tables, 'save'),

  'gives the displaced claimant a new version': (repo) => ({
    ...repo,
    save: (user, revocation) =>
      pipe(
        repo.save(user, revocation),
        TE.orElse((lost) =>
          lost._tag === 'StaleUser' && user.phone?.verified === false
            ? repo.save({ ...user, phone: null, version: user.version + 1 }, revocation)
            : TE.left(lost),
        ),
      ),
  }),

  'keeps a claim when the write that would displace it is refused': (repo) => displacesFirst(repo, (user) => user.pool),
  'leaves the claims of other pools alone': (repo) => displacesFirst(repo, () => 'pool-b' as Pool),

  'lets a user verify the phone that the same user claims': (repo) => ({
    ...repo,
    save: (user, revocation) =>
      pipe(
        holderOf(repo, user),
        TE.flatMap((holder) =>
          user.phone?.verified === true && holder?.id === user.id
            ? TE.left({ _tag: 'PhoneTaken' as const })
            : repo.save(user, revocation),
        ),
      ),
  }),
}

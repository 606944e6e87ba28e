import type { SqlStorage } from '@ks-auth/adapters-sql'
import type { AttemptLimit, KsKey, Profile } from '@ks-auth/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { aUser, noon } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'
import { type Tally, tally, total } from '../samples/tally.ts'
import type { Flows } from './flows.ts'

/** A node as a job finds it. */
export interface Node {
  readonly storage: SqlStorage
  readonly flows: Flows
}

const repeat = <A>(times: number, step: (i: number) => A): readonly A[] =>
  Array.from({ length: times }, (_, i) => step(i))

/** What a test can ask of another process with the same database. */
export const jobs = {
  migrate: async ({ storage: { migrate } }: Node, _input: null): Promise<Tally> => {
    await migrate()
    return { ok: 1 }
  },

  insert: ({ storage: { users } }: Node, { openid, ids }: { openid: string; ids: readonly number[] }): Promise<Tally> =>
    tally(ids.map((id) => users.insert(aUser(id, openid)))),

  insertMany: ({ storage: { users } }: Node, { ids }: { ids: readonly number[] }): Promise<Tally> =>
    tally(ids.map((id) => users.insert(aUser(id, `o${id}`)))),

  attempt: (
    { storage: { throttle } }: Node,
    { limit, times }: { limit: AttemptLimit; times: number },
  ): Promise<Tally> => tally(repeat(times, () => throttle.reserve('somebody', limit, noon))),

  open: async ({ storage: { ksKeys } }: Node, { key, times }: { key: KsKey; times: number }): Promise<Tally> => {
    const usable = await Promise.all(repeat(times, () => given(ksKeys.reserve([key], noon))))
    return total(usable.map(({ length }) => (length === 1 ? { ok: 1 } : { refused: 1 })))
  },

  /** First logins of one openid: who each caller is told to be. */
  logIn: ({ flows }: Node, { openid, times }: { openid: string; times: number }): Promise<Tally> => {
    const told = ({ user }: { readonly user: { readonly id: number } }) => TE.left({ _tag: `user ${user.id}` })
    return tally(
      repeat(times, () => TE.flatMap(told)(flows.loginSilently(flows.as(null), { code: flows.issueCode(openid) }))),
    )
  },

  logInWithNickname: (
    { flows }: Node,
    { openid, nicknames }: { openid: string; nicknames: readonly string[] },
  ): Promise<Tally> => {
    const told = ({ user }: { readonly user: { readonly profile: Profile } }) =>
      TE.left({ _tag: `nickname ${user.profile.nickname}` })
    const logIn = (nickname: string) => flows.loginWithProfile(flows.as(null), flows.profileOf(openid, nickname))
    return tally(nicknames.map((nickname) => TE.flatMap(told)(logIn(nickname))))
  },

  link: ({ flows }: Node, { openid, tokens }: { openid: string; tokens: readonly string[] }): Promise<Tally> =>
    tally(tokens.map((token) => flows.linkKs(flows.as(token), { code: flows.issueCode(openid) }))),

  /** Writes fields of one profile, each in a request of its own; counts them by the names of those acknowledged. */
  write: async (
    { flows }: Node,
    { token, changes }: { token: string; changes: readonly Profile[] },
  ): Promise<Tally> => {
    const written = (change: Profile) =>
      TE.flatMap(() => TE.left({ _tag: Object.keys(change).join() }))(flows.updateProfile(flows.as(token), change))
    return tally(changes.map(written))
  },
}

export type Jobs = typeof jobs

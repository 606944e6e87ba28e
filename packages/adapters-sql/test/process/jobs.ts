import type { SqlStorage } from '@ks-auth/adapters-sql'
import type { AttemptLimit, KsKey } from '@ks-auth/core'
import { aUser, noon } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'
import { type Tally, tally, total } from '../samples/tally.ts'

const repeat = <A>(times: number, step: () => A): readonly A[] => Array.from({ length: times }, step)

/** What a test can ask of another process with the same database. */
export const jobs = {
  migrate: async ({ migrate }: SqlStorage, _input: null): Promise<Tally> => {
    await migrate()
    return { ok: 1 }
  },

  insert: ({ users }: SqlStorage, { openid, ids }: { openid: string; ids: readonly number[] }): Promise<Tally> =>
    tally(ids.map((id) => users.insert(aUser(id, openid)))),

  insertMany: ({ users }: SqlStorage, { ids }: { ids: readonly number[] }): Promise<Tally> =>
    tally(ids.map((id) => users.insert(aUser(id, `o${id}`)))),

  attempt: ({ throttle }: SqlStorage, { limit, times }: { limit: AttemptLimit; times: number }): Promise<Tally> =>
    tally(repeat(times, () => throttle.reserve('somebody', limit, noon))),

  open: async ({ ksKeys }: SqlStorage, { key, times }: { key: KsKey; times: number }): Promise<Tally> => {
    const usable = await Promise.all(repeat(times, () => given(ksKeys.reserve([key], noon))))
    return total(usable.map(({ length }) => (length === 1 ? { ok: 1 } : { refused: 1 })))
  },
}

export type Jobs = typeof jobs

import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StorageUnavailable } from '../../model/failure.ts'
import { after } from '../../model/instant.ts'
import { ksKeyLifetime } from '../../model/ks-key.ts'
import type { StepKind } from '../step-kind.ts'

/** Forgetting what has ended. Nobody who is signed in may notice. */
export const housekeep: StepKind<object> = {
  name: 'housekeep',
  input: fc.constant({}),

  predict: (model) => {
    const [sessions, keys] = [model.sessions.filter((each) => !each.ended && each.expiresAt < model.now), model.keys]
    for (const session of sessions) session.ended = true
    model.keys = keys.filter(({ obtainedAt }) => obtainedAt >= model.now - ksKeyLifetime)
    const attempts = [...model.attempts].filter(([, { start }]) => start < model.now - ksKeyLifetime)
    for (const [key] of attempts) model.attempts.delete(key)
    return { outcomes: { sessions: sessions.length, keys: keys.length - model.keys.length, attempts: attempts.length } }
  },

  perform: async ({ ports: { sessions, ksKeys, throttle, clock } }) => {
    const dayAgo = after(clock.now(), -ksKeyLifetime)
    const purges = [sessions.purge(clock.now()), ksKeys.purge(dayAgo), throttle.purge(dayAgo)]
    const [ended = 0, keys = 0, attempts = 0] = await Promise.all(purges.map(countOf))
    return { outcomes: { sessions: ended, keys, attempts } }
  },
}

const countOf = async (purge: TaskEither<StorageUnavailable, number>): Promise<number> => {
  const purged = await purge()
  return E.isLeft(purged) ? Number.NaN : purged.right
}

import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
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
    return { outcomes: { sessions: sessions.length, keys: keys.length - model.keys.length } }
  },

  perform: async ({ ports: { sessions, ksKeys, clock } }) => {
    const ended = await sessions.purge(clock.now())()
    const old = await ksKeys.purge(after(clock.now(), -ksKeyLifetime))()
    if (E.isLeft(ended) || E.isLeft(old)) return { failed: 'StorageUnavailable' }
    return { outcomes: { sessions: ended.right, keys: old.right } }
  },
}

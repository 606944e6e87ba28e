import fc from 'fast-check'
import type { TokenDigest } from '../../model/session.ts'
import { anyCaller } from '../people.ts'
import { callerIn } from '../real.ts'
import { sessionOf, signedIn } from '../reference/sessions.ts'
import { see, showDone } from '../see.ts'
import type { CallerInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly caller: CallerInput
  readonly other: number
}

const noDigest = 'f'.repeat(64) as TokenDigest

export const closeSession: StepKind<Input> = {
  name: 'closeSession',
  input: fc.record({ caller: anyCaller, other: fc.nat({ max: 9 }) }),

  predict: (model, { caller, other }) => {
    const user = signedIn(model, caller)?.user
    if (user === undefined) return { failed: 'NotSignedIn' }
    const session = sessionOf(model, other)
    if (session?.user !== user || session.ended) return { failed: 'NoSuchSession' }
    session.ended = true
    return { done: true }
  },

  perform: (real, { caller, other }) => {
    const digest = real.sessions.at(-1 - (other % real.sessions.length))?.session.digest ?? noDigest
    return see(real, real.auth.closeSession(callerIn(real, caller), digest), showDone)
  },
}

import fc from 'fast-check'
import { anyCaller } from '../people.ts'
import { callerIn } from '../real.ts'
import { signedIn } from '../reference/sessions.ts'
import { see, showDone } from '../see.ts'
import type { CallerInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly caller: CallerInput
}

export const logout: StepKind<Input> = {
  name: 'logout',
  input: fc.record({ caller: anyCaller }),

  predict: (model, { caller }) => {
    const session = signedIn(model, caller)
    if (session === undefined) return { failed: 'NotSignedIn' }
    session.ended = true
    return { done: true }
  },

  perform: (real, { caller }) => see(real, real.auth.logout(callerIn(real, caller)), showDone),
}

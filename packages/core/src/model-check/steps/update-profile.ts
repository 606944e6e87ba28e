import fc from 'fast-check'
import type { Profile } from '../../model/profile.ts'
import { anyCaller, anyChange } from '../people.ts'
import { callerIn } from '../real.ts'
import { signedIn } from '../reference/sessions.ts'
import { profiled, seen } from '../reference/users.ts'
import { see, showUser } from '../see.ts'
import type { CallerInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly caller: CallerInput
  readonly change: Profile
}

export const updateProfile: StepKind<Input> = {
  name: 'updateProfile',
  input: fc.record({ caller: anyCaller, change: anyChange }),

  predict: (model, { caller, change }) => {
    const user = signedIn(model, caller)?.user
    if (user === undefined) return { failed: 'NotSignedIn' }
    return { user: seen(profiled(model, user, change)) }
  },

  perform: (real, { caller, change }) => see(real, real.auth.updateProfile(callerIn(real, caller), change), showUser),
}

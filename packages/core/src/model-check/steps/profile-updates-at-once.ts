import fc from 'fast-check'
import { anyCaller } from '../people.ts'
import { callerIn } from '../real.ts'
import { signedIn } from '../reference/sessions.ts'
import { profiled, seen } from '../reference/users.ts'
import { outcomesOf, see, showUser } from '../see.ts'
import type { CallerInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly caller: CallerInput
  readonly country: string
  readonly city: string
}

/** Two fields that two requests write at once: neither may be lost. */
export const profileUpdatesAtOnce: StepKind<Input> = {
  name: 'profileUpdatesAtOnce',
  input: fc.record({
    caller: anyCaller,
    country: fc.constantFrom('中国', ''),
    city: fc.constantFrom('杭州', ''),
  }),

  predict: (model, { caller, country, city }) => {
    const user = signedIn(model, caller)?.user
    if (user === undefined) return { outcomes: { NotSignedIn: 2 } }
    return {
      seen: [{ outcomes: { ok: 2 } }, { user: seen(profiled(model, profiled(model, user, { country }), { city })) }],
    }
  },

  perform: async (real, { caller: input, country, city }) => {
    const caller = callerIn(real, input)
    const changes = [{ country }, { city }].map((change) => real.auth.updateProfile(caller, change)())
    const outcomes = outcomesOf(await Promise.all(changes))
    const user = await see(real, real.auth.currentUser(caller), showUser)
    return 'failed' in user ? { outcomes } : { seen: [{ outcomes }, user] }
  },
}

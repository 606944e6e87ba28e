import fc from 'fast-check'
import { anyCaller } from '../people.ts'
import { callerIn } from '../real.ts'
import { account, revoke } from '../reference/sessions.ts'
import { canLogIn, seen, written } from '../reference/users.ts'
import { see, showUser } from '../see.ts'
import type { CallerInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly caller: CallerInput
}

export const unlinkKs: StepKind<Input> = {
  name: 'unlinkKs',
  input: fc.record({ caller: anyCaller }),

  predict: (model, { caller }) => {
    const session = account(model, caller)
    if ('failed' in session) return session
    const { user } = session
    if (user.ks === null) return { user: seen(user) }
    if (!canLogIn({ ...user, ks: null })) return { failed: 'LastCredential' }
    user.ks = null
    revoke(model, user, session)
    return { user: seen(written(model, user)) }
  },

  perform: (real, { caller }) => see(real, real.auth.unlinkKs(callerIn(real, caller)), showUser),
}

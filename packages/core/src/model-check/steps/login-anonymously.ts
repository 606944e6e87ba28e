import fc from 'fast-check'
import { anyVisitor } from '../people.ts'
import { callerIn } from '../real.ts'
import { clientOf, loggedIn } from '../reference/sessions.ts'
import { newUser, written } from '../reference/users.ts'
import { see, showLogin } from '../see.ts'
import type { CallerInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly caller: CallerInput
}

export const loginAnonymously: StepKind<Input> = {
  name: 'loginAnonymously',
  input: fc.record({ caller: anyVisitor }),

  predict: (model, { caller }) => {
    const client = clientOf(model, caller)
    const user = newUser(model, client)
    user.anonymous = true
    return loggedIn(model, client, written(model, user), 'anonymous')
  },

  perform: (real, { caller }) => see(real, real.auth.loginAnonymously(callerIn(real, caller)), showLogin),
}

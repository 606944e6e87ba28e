import fc from 'fast-check'
import { anyPassword, anyTyped, anyVisitor, type Typed } from '../people.ts'
import { callerIn } from '../real.ts'
import { tryLogin } from '../reference/attempts.ts'
import { hasName } from '../reference/names.ts'
import { clientOf, loggedIn } from '../reference/sessions.ts'
import { userWhere } from '../reference/users.ts'
import { see, showLogin } from '../see.ts'
import type { CallerInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly caller: CallerInput
  readonly typed: Typed
  readonly password: string
}

export const loginWithPassword: StepKind<Input> = {
  name: 'loginWithPassword',
  input: fc.record({ caller: anyVisitor, typed: anyTyped, password: anyPassword }),

  predict: (model, { caller, typed: { kind, name }, password }) => {
    if (name === null) return { failed: 'WrongCredentials' }
    const client = clientOf(model, caller)
    const user = userWhere(model, client, hasName(kind, name))
    const verdict = tryLogin(model, `${kind} ${client.pool} ${name}`, user, password)
    if (user === undefined || verdict !== 'right') return { failed: verdict }
    return loggedIn(model, client, user, kind)
  },

  perform: (real, { caller, typed, password }) =>
    see(real, real.auth.loginWithPassword(callerIn(real, caller), { name: typed, password }), showLogin),
}

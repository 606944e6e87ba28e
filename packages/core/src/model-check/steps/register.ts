import fc from 'fast-check'
import { anyPassword, anyTyped, anyVisitor, isGood, malformed, type Typed, taken } from '../people.ts'
import { callerIn } from '../real.ts'
import { hasName, setName } from '../reference/names.ts'
import { clientOf, loggedIn, revoke, signedIn } from '../reference/sessions.ts'
import { newUser, userWhere, written } from '../reference/users.ts'
import { see, showLogin } from '../see.ts'
import type { CallerInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly caller: CallerInput
  readonly typed: Typed
  readonly password: string
}

export const register: StepKind<Input> = {
  name: 'register',
  input: fc.record({ caller: anyVisitor, typed: anyTyped, password: anyPassword }),

  predict: (model, { caller, typed: { kind, name }, password }) => {
    if (name === null) return { failed: malformed(kind) }
    if (!isGood(password)) return { failed: 'PasswordRefused' }
    const client = clientOf(model, caller)
    if (userWhere(model, client, hasName(kind, name)) !== undefined) return { failed: taken(kind) }
    const visitor = signedIn(model, caller)?.user
    const user = visitor?.anonymous === true ? visitor : newUser(model, client)
    revoke(model, user)
    setName(user, kind, name)
    Object.assign(user, { anonymous: false, password })
    return loggedIn(model, client, written(model, user), kind)
  },

  perform: (real, { caller, typed, password }) =>
    see(real, real.auth.register(callerIn(real, caller), { name: typed, password }), showLogin),
}

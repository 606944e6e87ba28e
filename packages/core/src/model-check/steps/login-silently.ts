import fc from 'fast-check'
import { anyPerson, anyVisitor, openidOf, rarely, usually } from '../people.ts'
import { callerIn, ksLogin } from '../real.ts'
import { keep } from '../reference/custody.ts'
import { ownerOf, settle } from '../reference/ks.ts'
import { clientOf, loggedIn } from '../reference/sessions.ts'
import { see, showLogin } from '../see.ts'
import type { CallerInput, ExchangeInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input extends ExchangeInput {
  readonly caller: CallerInput
  readonly createUser: boolean
}

export const loginSilently: StepKind<Input> = {
  name: 'loginSilently',
  input: fc.record({ caller: anyVisitor, person: anyPerson, renews: rarely, createUser: usually }),

  predict: (model, { caller, person, renews, createUser }) => {
    const { now: key } = model.devices.login(person, renews)
    const client = clientOf(model, caller)
    if (!createUser && ownerOf(model, caller, person) === undefined) return { failed: 'NoSuchUser' }
    const user = settle(model, caller, person, {})
    keep(model, client, openidOf(person), key)
    return loggedIn(model, client, user, 'ks-silent', key)
  },

  perform: (real, { caller, createUser, ...exchange }) => {
    const { code } = ksLogin(real, exchange)
    return see(real, real.auth.loginSilently(callerIn(real, caller), { code, createUser }), showLogin)
  },
}

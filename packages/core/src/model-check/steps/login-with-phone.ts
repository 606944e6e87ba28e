import fc from 'fast-check'
import { anyDelivery, type Delivery, phoneData } from '../delivery.ts'
import { anyNumber, anyPerson, anyVisitor, e164Of, openidOf, rarely, usually } from '../people.ts'
import { callerIn, ksLogin } from '../real.ts'
import { deniedTo, opensFresh } from '../reference/deliveries.ts'
import { ownerOf, settle, whoLogsIn } from '../reference/ks.ts'
import { clientOf, loggedIn } from '../reference/sessions.ts'
import { isOthers } from '../reference/users.ts'
import { see, showLogin } from '../see.ts'
import type { CallerInput, ExchangeInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input extends ExchangeInput {
  readonly caller: CallerInput
  readonly createUser: boolean
  readonly number: string
  readonly delivery: Delivery
}

export const loginWithPhone: StepKind<Input> = {
  name: 'loginWithPhone',
  input: fc.record({
    caller: anyVisitor,
    person: anyPerson,
    renews: rarely,
    createUser: usually,
    number: anyNumber,
    delivery: anyDelivery,
  }),

  predict: (model, { caller, person, renews, createUser, number, delivery }) => {
    const { now: key } = model.devices.login(person, renews)
    const client = clientOf(model, caller)
    if (delivery === 'denied') return deniedTo(model, caller)
    if (!createUser && ownerOf(model, caller, person) === undefined) return { failed: 'NoSuchUser' }
    if (!opensFresh(model, client, openidOf(person), key, delivery)) return { failed: 'Undecryptable' }
    const phone = e164Of(number)
    if (isOthers(model, client, whoLogsIn(model, caller, person), phone)) return { failed: 'PhoneTaken' }
    return loggedIn(model, client, settle(model, caller, person, { phone }), 'ks-phone', key)
  },

  perform: (real, { caller, createUser, number, delivery, ...exchange }) => {
    const { code, keys } = ksLogin(real, exchange)
    const data = phoneData(real, number, keys, delivery)
    return see(real, real.auth.loginWithPhone(callerIn(real, caller), { code, data, createUser }), showLogin)
  },
}

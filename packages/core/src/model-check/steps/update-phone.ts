import fc from 'fast-check'
import { anyDelivery, type Delivery, phoneData } from '../delivery.ts'
import { anyCaller, anyNumber, anyPerson, e164Of } from '../people.ts'
import { callerIn } from '../real.ts'
import { deniedTo, opensKept } from '../reference/deliveries.ts'
import { account, clientOf } from '../reference/sessions.ts'
import { givePhone, isOthers, seen, written } from '../reference/users.ts'
import { see, showUser } from '../see.ts'
import type { CallerInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly caller: CallerInput
  /** On whose device the data was encrypted. */
  readonly person: number
  readonly number: string
  readonly overwrite: boolean
  readonly delivery: Delivery
}

export const updatePhone: StepKind<Input> = {
  name: 'updatePhone',
  input: fc.record({
    caller: anyCaller,
    person: anyPerson,
    number: anyNumber,
    overwrite: fc.boolean(),
    delivery: anyDelivery,
  }),

  predict: (model, { caller, person, number, overwrite, delivery }) => {
    const session = account(model, caller)
    if ('failed' in session) return session
    if (delivery === 'denied') return deniedTo(model, caller)
    const [client, { user }, phone] = [clientOf(model, caller), session, e164Of(number)]
    const result = opensKept(model, session, model.devices.keys(person), delivery)
    if (result !== 'opened') return { failed: result }
    if (!overwrite && user.phone !== null && user.phone.number !== phone) return { failed: 'PhoneAlreadyBound' }
    if (isOthers(model, client, user, phone)) return { failed: 'PhoneTaken' }
    if (givePhone(model, client, user, phone)) written(model, user)
    return { user: seen(user) }
  },

  perform: (real, { caller, person, number, overwrite, delivery }) => {
    const data = phoneData(real, number, real.devices.keys(person), delivery)
    return see(real, real.auth.updatePhone(callerIn(real, caller), { data, overwrite }), showUser)
  },
}

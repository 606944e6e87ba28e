import fc from 'fast-check'
import type { Profile } from '../../model/profile.ts'
import type { SyncPolicy } from '../../model/sync-policy.ts'
import { anyDelivery, type Delivery, profileData } from '../delivery.ts'
import { anyPerson, anyPolicy, anyTold, anyVisitor, openidOf, rarely, usually } from '../people.ts'
import { callerIn, ksLogin } from '../real.ts'
import { deniedTo, opensFresh } from '../reference/deliveries.ts'
import { ownerOf, settle } from '../reference/ks.ts'
import { clientOf, loggedIn } from '../reference/sessions.ts'
import { see, showLogin } from '../see.ts'
import type { CallerInput, ExchangeInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input extends ExchangeInput {
  readonly caller: CallerInput
  readonly createUser: boolean
  readonly profile: Profile
  readonly policy: SyncPolicy
  readonly delivery: Delivery
}

export const loginWithProfile: StepKind<Input> = {
  name: 'loginWithProfile',
  input: fc.record({
    caller: anyVisitor,
    person: anyPerson,
    renews: rarely,
    createUser: usually,
    profile: anyTold,
    policy: anyPolicy,
    delivery: anyDelivery,
  }),

  predict: (model, { caller, person, renews, createUser, profile, policy, delivery }) => {
    const { now: key } = model.devices.login(person, renews)
    const client = clientOf(model, caller)
    if (delivery === 'denied') return deniedTo(model, caller)
    if (!createUser && ownerOf(model, caller, person) === undefined) return { failed: 'NoSuchUser' }
    if (delivery === 'outdated') return { failed: 'BadSignature' }
    if (!opensFresh(model, client, openidOf(person), key, delivery)) return { failed: 'Undecryptable' }
    const user = settle(model, caller, person, { told: { profile, policy } })
    return loggedIn(model, client, user, 'ks-profile', key)
  },

  perform: (real, { caller, createUser, profile, policy: syncUserProfile, delivery, ...exchange }) => {
    const { code, keys } = ksLogin(real, exchange)
    const data = profileData(real, openidOf(exchange.person), profile, keys, delivery)
    const input = { code, data, createUser, syncUserProfile }
    return see(real, real.auth.loginWithProfile(callerIn(real, caller), input), showLogin)
  },
}

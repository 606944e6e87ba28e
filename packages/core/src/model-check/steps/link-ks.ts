import fc from 'fast-check'
import type { Profile } from '../../model/profile.ts'
import type { SyncPolicy } from '../../model/sync-policy.ts'
import { anyDelivery, type Delivery, profileData } from '../delivery.ts'
import { anyCaller, anyPerson, anyPolicy, anyTold, openidOf, rarely } from '../people.ts'
import { callerIn, ksLogin } from '../real.ts'
import { keep } from '../reference/custody.ts'
import { opensFresh } from '../reference/deliveries.ts'
import { ownerOf, tell } from '../reference/ks.ts'
import { account, clientOf } from '../reference/sessions.ts'
import { seen, written } from '../reference/users.ts'
import { see, showUser } from '../see.ts'
import type { CallerInput, ExchangeInput } from '../step-input.ts'
import type { StepKind } from '../step-kind.ts'

interface Input extends ExchangeInput {
  readonly caller: CallerInput
  readonly profile: Profile
  readonly policy: SyncPolicy
  /** `denied` links without a profile. */
  readonly delivery: Delivery
}

export const linkKs: StepKind<Input> = {
  name: 'linkKs',
  input: fc.record({
    caller: anyCaller,
    person: anyPerson,
    renews: rarely,
    profile: anyTold,
    policy: anyPolicy,
    delivery: fc.oneof(fc.constant('denied' as const), anyDelivery),
  }),

  predict: (model, { caller, person, renews, profile, policy, delivery }) => {
    const { now: key } = model.devices.login(person, renews)
    const session = account(model, caller)
    if ('failed' in session) return session
    const [client, { user }, openid] = [clientOf(model, caller), session, openidOf(person)]
    const owner = ownerOf(model, caller, person)
    if (owner !== undefined && owner !== user) return { failed: 'OpenidTaken' }
    if (user.ks !== null && owner === undefined) return { failed: 'AlreadyLinked' }
    if (delivery === 'outdated') return { failed: 'BadSignature' }
    const withProfile = delivery !== 'denied'
    if (withProfile && !opensFresh(model, client, openid, key, delivery)) return { failed: 'Undecryptable' }
    if (withProfile || owner === undefined) {
      tell(user, openid, withProfile ? { profile, policy } : undefined)
      written(model, user)
    }
    keep(model, client, openid, key)
    session.key = key
    return { user: seen(user) }
  },

  perform: (real, { caller, profile, policy: syncUserProfile, delivery, ...exchange }) => {
    const { code, keys } = ksLogin(real, exchange)
    const data = profileData(real, openidOf(exchange.person), profile, keys, delivery)
    return see(real, real.auth.linkKs(callerIn(real, caller), { code, data, syncUserProfile }), showUser)
  },
}

import type { Client } from '../../model/client.ts'
import type { Delivery } from '../delivery.ts'
import type { DeviceKeys } from '../devices.ts'
import type { Observation } from '../observation.ts'
import type { CallerInput } from '../step-input.ts'
import { keep, newest, opening } from './custody.ts'
import type { Model, ModelSession } from './model.ts'
import { signedIn } from './sessions.ts'

/** A refusal names who refused, where a session tells it. */
export const deniedTo = (model: Model, caller: CallerInput): Observation => {
  const user = signedIn(model, caller)?.user
  return { failed: 'AuthorizationDenied', user: user?.user ?? null, openid: user?.ks?.openid ?? null }
}

/** Opens data that came with a code: under the key of its exchange, which is in custody from now on. */
export const opensFresh = (model: Model, client: Client, openid: string, key: string, delivery: Delivery): boolean => {
  keep(model, client, openid, key)
  return opening(model, client, openid, { tried: [key], right: delivery === 'whole' ? key : null }) === 'opened'
}

/** Opens data that came without a code: under the session's own key or the newest of the identity. */
export const opensKept = (
  model: Model,
  { user: { ks }, client, key }: ModelSession,
  { now, before }: DeviceKeys,
  delivery: Delivery,
): 'opened' | 'Undecryptable' | 'SessionKeyStale' => {
  if (ks === null) return 'SessionKeyStale'
  const right = delivery === 'whole' ? now : delivery === 'outdated' ? before : null
  return opening(model, client, ks.openid, { tried: [key, newest(model, client, ks.openid)], right })
}

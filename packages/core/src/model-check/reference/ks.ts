import type { Profile } from '../../model/profile.ts'
import type { SyncPolicy } from '../../model/sync-policy.ts'
import { openidOf } from '../people.ts'
import type { CallerInput } from '../step-input.ts'
import type { Model, ModelUser } from './model.ts'
import { clientOf, revoke, signedIn } from './sessions.ts'
import { givePhone, newUser, userWhere, written } from './users.ts'

export interface Told {
  readonly profile: Profile
  readonly policy: SyncPolicy
}

/** Who has the openid of this person. */
export const ownerOf = (model: Model, caller: CallerInput, person: number): ModelUser | undefined =>
  userWhere(model, clientOf(model, caller), ({ ks }) => ks?.openid === openidOf(person))

/** Who is there to log in: the owner, or the temporary user who becomes it. */
export const whoLogsIn = (model: Model, caller: CallerInput, person: number): ModelUser | undefined => {
  const visitor = signedIn(model, caller)?.user
  return ownerOf(model, caller, person) ?? (visitor?.anonymous === true ? visitor : undefined)
}

/** The first level and `_provider`, when the platform told something or only who it is. */
export const tell = (user: ModelUser, openid: string, told: Told | undefined): void => {
  user.ks = { openid, told: told?.profile ?? user.ks?.told ?? {} }
  if (told === undefined) return
  user.authorized = true
  if (told.policy === 'overwrite') user.profile = { ...user.profile, ...told.profile }
  if (told.policy === 'setnx') user.profile = { ...told.profile, ...user.profile }
}

/** The user of a login by openid that nothing refuses any more. */
export const settle = (
  model: Model,
  caller: CallerInput,
  person: number,
  { told, phone }: { readonly told?: Told; readonly phone?: string },
): ModelUser => {
  const client = clientOf(model, caller)
  const owner = ownerOf(model, caller, person)
  const known = whoLogsIn(model, caller, person)
  if (owner === undefined && known !== undefined) revoke(model, known)

  const user = known ?? newUser(model, client)
  user.anonymous = false
  if (owner === undefined || told !== undefined) tell(user, openidOf(person), told)
  const hasNewPhone = phone !== undefined && givePhone(model, client, user, phone)
  return owner === undefined || told !== undefined || hasNewPhone ? written(model, user) : user
}

import { isSame } from '../../contracts/is-same.ts'
import type { Client } from '../../model/client.ts'
import type { Profile } from '../../model/profile.ts'
import type { SeenUser } from '../observation.ts'
import type { Model, ModelUser } from './model.ts'

export const userWhere = (model: Model, client: Client, is: (user: ModelUser) => boolean): ModelUser | undefined =>
  model.users.find((user) => user.pool === client.pool && is(user))

export const newUser = (model: Model, client: Client): ModelUser => {
  const user: ModelUser = {
    user: model.users.length,
    pool: client.pool,
    version: 0,
    anonymous: false,
    authorized: false,
    profile: {},
    ks: null,
    username: null,
    email: null,
    phone: null,
    password: null,
    createdAt: model.now,
    updatedAt: model.now,
  }
  model.users.push(user)
  return user
}

/** Every write counts one up, the first as well. */
export const written = ({ now }: Model, user: ModelUser): ModelUser => {
  user.version++
  user.updatedAt = now
  return user
}

/** A change that brings no news is no write. */
export const profiled = (model: Model, user: ModelUser, change: Profile): ModelUser => {
  const profile = { ...user.profile, ...change }
  if (isSame(profile, user.profile)) return user
  user.profile = profile
  return written(model, user)
}

export const seen = (user: ModelUser): SeenUser => ({
  user: user.user,
  version: user.version,
  anonymous: user.anonymous,
  authorized: user.authorized,
  profile: user.profile,
  ks: user.ks,
  username: user.username,
  email: user.email,
  phone: user.phone,
  hasPassword: user.password !== null,
  createdAt: user.createdAt,
  updatedAt: user.updatedAt,
})

export const canLogIn = ({ ks, password, username, email, phone }: ModelUser): boolean =>
  ks !== null || (password !== null && (username !== null || email !== null || phone !== null))

const holderOf = (model: Model, client: Client, number: string): ModelUser | undefined =>
  userWhere(model, client, ({ phone }) => phone?.number === number)

/** Whether somebody else has the phone, verified. */
export const isOthers = (model: Model, client: Client, user: ModelUser | undefined, number: string): boolean => {
  const holder = holderOf(model, client, number)
  return holder !== undefined && holder !== user && holder.phone?.verified === true
}

/** Gives the user the phone, verified; whoever only claims it loses it. False when the user has it so already. */
export const givePhone = (model: Model, client: Client, user: ModelUser, number: string): boolean => {
  if (user.phone?.number === number && user.phone.verified) return false
  const claimant = holderOf(model, client, number)
  if (claimant !== undefined && claimant !== user) {
    claimant.phone = null
    claimant.version++
  }
  user.phone = { number, verified: true }
  return true
}

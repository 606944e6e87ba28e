import { findOrCreate } from './find-or-create.mjs'
import { isSigned } from './is-signed.mjs'
import { keepKey } from './keep-key.mjs'
import { openPayload } from './open-payload.mjs'
import { openSession } from './open-session.mjs'
import { readProfile } from './read-profile.mjs'
import { refuse } from './refuse.mjs'
import { send } from './send.mjs'

const isText = (value) => typeof value === 'string'

const merge = (policy, stored, told) => {
  if (policy === 'setnx') return { ...told, ...stored }
  return policy === 'overwrite' ? { ...stored, ...told } : stored
}

/** The whole user is written under the version that was read; who lost a race reads again. */
const settle = async (floor, openid, createUser, told, policy) => {
  for (;;) {
    const user = await findOrCreate(floor, openid, createUser)
    if (user === undefined) return refuse(404, 'no such user')
    const profile = merge(policy, JSON.parse(user.profile), told)
    const changed = {
      ...user,
      version: Number(user.version) + 1,
      authorized: 1,
      profile: JSON.stringify(profile),
      told: JSON.stringify(told),
      updated_at: Date.now(),
    }
    if (await floor.store.saveUser(changed)) return changed
  }
}

export const forcedLogin = (floor) => async (request, reply) => {
  const { code, create_user: createUser = true, update_userprofile: policy = 'setnx', ...data } = request.body ?? {}
  if (![code, data.rawData, data.signature, data.encryptedData, data.iv, policy].every(isText))
    return refuse(400, 'malformed')
  const now = Date.now()
  const exchange = await floor.exchange(code)
  const key = keepKey(floor, exchange, now)
  const known = await floor.store.findByOpenid(floor.pool, exchange.openid)
  if (known === undefined && !createUser) return refuse(404, 'no such user')
  if (!isSigned(data, exchange.sessionKey)) return refuse(400, 'the signature is not valid')
  await floor.store.putKey(key)
  const usable = await floor.store.reserveOpening([key], now)
  if (usable.length === 0) return refuse(400, 'the data cannot be decrypted')
  const told = readProfile(openPayload(data, exchange.sessionKey), exchange.openid)
  await floor.store.refundOpening(usable)
  const user = await settle(floor, exchange.openid, createUser, told, policy)
  return send(reply, 201, await openSession(floor, user, key, 'ks-profile'))
}

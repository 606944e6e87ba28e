import { openPayload } from './open-payload.mjs'
import { refuse } from './refuse.mjs'
import { send } from './send.mjs'
import { signedIn } from './signed-in.mjs'
import { userRecord } from './user-record.mjs'

const day = 24 * 60 * 60 * 1000

const readPhone = ({ countryCode, phoneNumber }) => {
  if (!/^[0-9]{1,3}$/.test(countryCode) || !/^[0-9]{4,14}$/.test(phoneNumber))
    return refuse(400, 'the data cannot be decrypted')
  return `+${countryCode}${phoneNumber}`
}

/** The key of the session, then the newest of the identity. */
const keptKeys = async ({ store, pool }, { openid, ks_key: own }) => {
  const newest = await store.newestKey(pool, openid)
  const keys = own === null ? [] : [{ pool, openid, fingerprint: own }]
  return newest === undefined || newest.fingerprint === own ? keys : [...keys, newest]
}

const openWithAny = (floor, data, usable) => {
  for (const [index, { sealed }] of usable.entries())
    try {
      return readPhone(openPayload(data, floor.unseal(sealed)))
    } catch (error) {
      if (index === usable.length - 1) throw error
    }
  return refuse(400, 'the session key is too old')
}

const settle = async ({ store, pool }, id, phone, overwrite) => {
  for (;;) {
    const user = await store.findById(pool, id)
    const holder = await store.findByPhone(pool, phone)
    if (user === undefined) return refuse(403, 'not signed in')
    if (!overwrite && user.phone !== null && user.phone !== phone) return refuse(400, 'another phone is bound')
    if (holder !== undefined && Number(holder.id) !== Number(id) && holder.phone_verified === 1)
      return refuse(400, 'the phone is taken')
    if (user.phone === phone && user.phone_verified === 1) return user
    const changed = { ...user, version: Number(user.version) + 1, phone, phone_verified: 1, updated_at: Date.now() }
    if (await store.saveUser(changed)) return changed
  }
}

export const phoneUpdate = (floor) => async (request, reply) => {
  const row = await signedIn(floor, request, 403)
  const { encryptedData, iv, overwrite = true } = request.body ?? {}
  if (typeof encryptedData !== 'string' || typeof iv !== 'string' || typeof overwrite !== 'boolean')
    return refuse(400, 'malformed')
  if (row.anonymous === 1 || row.openid === null) return refuse(403, 'not allowed')
  const usable = await floor.store.reserveOpening(await keptKeys(floor, row), Date.now() - day)
  const phone = openWithAny(floor, { encryptedData, iv }, usable)
  await floor.store.refundOpening(usable)
  return send(reply, 200, userRecord(await settle(floor, row.id, phone, overwrite)))
}

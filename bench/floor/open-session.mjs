import { randomBytes } from 'node:crypto'
import { sha256 } from './sha256.mjs'
import { userRecord } from './user-record.mjs'

const lifetime = 30 * 24 * 60 * 60 * 1000

/** Ends a login: a session under a new token, and the answer to it. */
export const openSession = async ({ store, pool, clientId }, user, key, method) => {
  const token = randomBytes(32).toString('hex')
  const now = Date.now()
  const session = {
    digest: sha256(token),
    pool,
    user_id: user.id,
    client: clientId,
    method,
    epoch: user.user_epoch,
    opened_at: now,
    expires_at: now + lifetime,
    ks_key: key.fingerprint,
  }
  await store.openSession(session, key)
  return {
    token,
    expires_in: lifetime / 1000,
    user_id: Number(user.id),
    openid: user.openid,
    user_info: userRecord(user),
  }
}

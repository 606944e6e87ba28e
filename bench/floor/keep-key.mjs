import { sha256 } from './sha256.mjs'

/** A session_key as it is stored. */
export const keepKey = ({ seal, pool }, { openid, sessionKey }, now) => ({
  pool,
  openid,
  fingerprint: sha256(sessionKey),
  sealed: seal(sessionKey),
  obtained_at: now,
})

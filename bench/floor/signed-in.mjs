import { refuse } from './refuse.mjs'
import { sha256 } from './sha256.mjs'

const authorization = /^Hydrogen-r1 ([!-~]{1,256})$/

/** The session and user of the token that came with a request. */
export const signedIn = async ({ store, pool, clientId }, { headers }, status) => {
  const [, token] = authorization.exec(headers.authorization ?? '') ?? []
  if (token === undefined) return refuse(status, 'not signed in')
  const row = await store.findSession(sha256(token))
  const isLive =
    row !== undefined &&
    row.client === clientId &&
    row.pool === pool &&
    Number(row.expires_at) > Date.now() &&
    Number(row.epoch) === Number(row.user_epoch)
  return isLive ? row : refuse(status, 'not signed in')
}

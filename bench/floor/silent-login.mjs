import { findOrCreate } from './find-or-create.mjs'
import { keepKey } from './keep-key.mjs'
import { openSession } from './open-session.mjs'
import { refuse } from './refuse.mjs'
import { send } from './send.mjs'

export const silentLogin = (floor) => async (request, reply) => {
  const { code, create_user: createUser = true } = request.body ?? {}
  if (typeof code !== 'string' || typeof createUser !== 'boolean') return refuse(400, 'malformed')
  const now = Date.now()
  const exchange = await floor.exchange(code)
  const key = keepKey(floor, exchange, now)
  const user = await findOrCreate(floor, exchange.openid, createUser)
  if (user === undefined) return refuse(404, 'no such user')
  return send(reply, 201, await openSession(floor, user, key, 'ks-silent'))
}

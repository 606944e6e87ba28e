import { refuse } from './refuse.mjs'
import { send } from './send.mjs'
import { signedIn } from './signed-in.mjs'
import { userRecord } from './user-record.mjs'

export const currentUser = (floor) => async (request, reply) => {
  const row = await signedIn(floor, request, 401)
  return Number(request.params.id) === Number(row.id) ? send(reply, 200, userRecord(row)) : refuse(404, 'no such user')
}

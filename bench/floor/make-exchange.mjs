import { library } from '../library.mjs'
import { refuse } from './refuse.mjs'

const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }

/** code2session over a pool of keep-alive connections, under the deadlines of the server. */
export const makeExchange = ({ origin, appId, appSecret }) => {
  const { Pool } = library('undici', 'packages/adapters-ks')
  const pool = new Pool(origin, {
    connections: 128,
    connect: { timeout: 2000 },
    headersTimeout: 5000,
    bodyTimeout: 5000,
    maxResponseSize: 64 * 1024,
  })

  return async (code) => {
    const body = `js_code=${encodeURIComponent(code)}&app_id=${appId}&app_secret=${encodeURIComponent(appSecret)}`
    const answer = await pool.request({ method: 'POST', path: '/oauth2/mp/code2session', headers, body })
    const reply = await answer.body.json()
    const isSound = answer.statusCode === 200 && reply.result === 1
    if (!isSound || typeof reply.open_id !== 'string' || typeof reply.session_key !== 'string')
      return refuse(400, 'the code is not valid')
    return { openid: reply.open_id, sessionKey: reply.session_key }
  }
}

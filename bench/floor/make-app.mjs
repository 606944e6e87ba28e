import { library } from '../library.mjs'
import { currentUser } from './current-user.mjs'
import { forcedLogin } from './forced-login.mjs'
import { phoneUpdate } from './phone-update.mjs'
import { refuse } from './refuse.mjs'
import { send } from './send.mjs'
import { silentLogin } from './silent-login.mjs'

/** The five measured routes as one would write them for Fastify alone, under the bounds of the server. */
export const makeApp = (floor) => {
  const app = library(
    'fastify',
    'deployments/standalone',
  )({
    bodyLimit: 64 * 1024,
    requestTimeout: 10_000,
    connectionTimeout: 30_000,
    keepAliveTimeout: 5000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 1000 },
  })
  app.addHook('onRequest', async ({ headers }) => {
    if (headers['x-hydrogen-client-id'] !== floor.clientId) refuse(400, 'unknown client')
  })
  app.setErrorHandler((error, _request, reply) =>
    send(reply, error.statusCode ?? 500, { status: 'error', error_msg: error.statusCode ? error.message : 'failed' }),
  )
  app.post('/hserve/v2.5/idp/kuaishou/silent-login/', silentLogin(floor))
  app.post('/hserve/v2.5/idp/kuaishou/authenticate/', forcedLogin(floor))
  app.put('/hserve/v2.5/idp/kuaishou/phone-verification/', phoneUpdate(floor))
  app.get('/hserve/v2.5/user/info/:id/', currentUser(floor))
  return app
}

import { type Handler, makeHandler } from '@ks-auth/adapters-http'
import { makeKsAuth, parseClient } from '@ks-auth/core'
import { makeInMemoryPorts } from '@ks-auth/core/testing'
import * as O from 'fp-ts/lib/Option.js'

const client = O.toNullable(parseClient('my-mini-program', 'my-users', 'ks-app-id'))
if (client === null) throw new Error('not a client')

/** In memory, for a trial: `ks.issueCode` is ks.login of somebody. A deployment brings ports that keep what they get. */
export const { ports, ks } = makeInMemoryPorts([client])

export const handler: Handler = makeHandler({
  ksAuth: makeKsAuth(ports),
  clients: new Map([[client.id, client]]),
  clock: ports.clock,
  throttle: ports.throttle,
  observe: ({ method, route, status, milliseconds }) => console.log(method, route, status, milliseconds),
})

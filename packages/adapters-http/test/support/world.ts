import { type Handler, type HandlerOptions, makeHandler } from '@ks-auth/adapters-http'
import { type KsExchange, makeKsAuth, type Ports, type SealedPayload, type SignedPayload } from '@ks-auth/core'
import { type InMemoryPorts, makeInMemoryPorts } from '@ks-auth/core/testing'
import { clientNamed } from './client-named.ts'
import { type Json, type Reply, type Said, send } from './send.ts'
import { writeLog } from './write-log.ts'

/** A server in process over in-memory ports, and what devices and people do with it. */
export interface World extends InMemoryPorts {
  readonly handle: Handler
  readonly call: (method: string, path: string, said?: Said, peer?: string) => Promise<Reply>
  /** Every write to the storage, oldest first. */
  readonly written: string[]
  readonly code: (who: KsExchange) => string
  /** What ks.getUserInfo gives on the device of somebody. */
  readonly profileOf: (who: KsExchange, fields?: Readonly<Record<string, Json>>) => SignedPayload
  /** What the bindgetphonenumber event gives on it. */
  readonly phoneOf: (who: KsExchange, phoneNumber: string, countryCode?: string) => SealedPayload
  /** The token of a silent login. */
  readonly signIn: (who: KsExchange, said?: Said) => Promise<string>
  /** The token of a new user with this username and the password `correct horse`. */
  readonly register: (username: string) => Promise<string>
  readonly anonymous: () => Promise<string>
}

export const password = 'correct horse'

/** `adjust`: ports that watch or fail, in place of those in memory. */
export const makeWorld = (
  options: Partial<HandlerOptions> = {},
  adjust: (ports: Ports) => Partial<Ports> = () => ({}),
): World => {
  const clients = [clientNamed('client-a'), clientNamed('client-b'), clientNamed('client-z', 'pool-z')]
  const memory = makeInMemoryPorts(clients)
  const { storage, written } = writeLog(memory.ports)
  const inMemory = { ...memory.ports, ...storage }
  const ports = { ...inMemory, ...adjust(inMemory) }
  let requests = 0
  const handle = makeHandler({
    ksAuth: makeKsAuth(ports),
    clients: new Map(clients.map((client) => [client.id, client])),
    clock: memory.clock,
    newRequestId: () => `request-${++requests}`,
    ...options,
  })
  const call: World['call'] = (method, path, said, peer) => send(handle, method, path, said, peer)
  const tokenOf = async (reply: Promise<Reply>): Promise<string> => {
    const { status, body, text } = await reply
    if (status !== 201 || typeof body['token'] !== 'string') throw new Error(`no login: ${status} ${text}`)
    return body['token']
  }

  const code: World['code'] = memory.ks.issueCode
  return {
    ...memory,
    ports,
    handle,
    call,
    written,
    code,
    profileOf: ({ openid, sessionKey }, fields = {}) => {
      const rawData = JSON.stringify({ nickName: 'Ann', avatarUrl: 'https://example.com/ann.png', ...fields })
      const plain = JSON.stringify({ ...JSON.parse(rawData), openId: openid })
      return {
        rawData,
        signature: memory.device.sign(rawData, sessionKey),
        ...memory.device.encrypt(plain, sessionKey),
      }
    },
    phoneOf: ({ sessionKey }, phoneNumber, countryCode = '86') =>
      memory.device.encrypt(JSON.stringify({ countryCode, phoneNumber }), sessionKey),
    signIn: (who, said) =>
      tokenOf(call('POST', '/hserve/v2.5/idp/kuaishou/silent-login/', { json: { code: code(who) }, ...said })),
    register: (username) => tokenOf(call('POST', '/hserve/v2.1/register/username/', { json: { username, password } })),
    anonymous: () => tokenOf(call('POST', '/hserve/v2.0/login/anonymous/', { json: {} })),
  }
}

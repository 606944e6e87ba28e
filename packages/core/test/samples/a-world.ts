import {
  type Caller,
  type Client,
  type KsAuth,
  type LoggedIn,
  makeKsAuth,
  type Openid,
  type Ports,
  type SealedPayload,
  type SessionKey,
  type Settings,
  type SignedPayload,
  type User,
} from '@ks-auth/core'
import { type InMemoryPorts, makeInMemoryPorts } from '@ks-auth/core/testing'
import { answerOf } from './answer-of.ts'
import { clientNamed } from './client-named.ts'

export const client = clientNamed('client-a')
/** Shares its users with `client`. */
export const sibling = clientNamed('client-b')
/** Of another pool. */
export const stranger = clientNamed('client-c', 'pool-b')

export const guest: Caller = { client, token: null }

export const password = 'correct horse 9'

/** The session_key that a person's device has unless a test says otherwise. */
export const keyOf = (openid: string): SessionKey => `session-key-of-${openid}` as SessionKey

export interface World extends InMemoryPorts {
  readonly auth: KsAuth
  /** What `ks.login()` gives on the person's device. */
  readonly code: (openid: string, key?: SessionKey) => string
  /** What `bindgetphonenumber` gives. */
  readonly phone: (number: string, key: SessionKey) => SealedPayload
  /** What `bindgetuserinfo` gives. */
  readonly profile: (openid: string, told: object, key?: SessionKey) => SignedPayload
  readonly loginSilently: (openid: string, caller?: Caller) => Promise<LoggedIn>
  /** Callers who are signed in: by openid, by a new username, as a temporary user. */
  readonly signIn: (openid: string, on?: Client) => Promise<Caller>
  readonly register: (username: string) => Promise<Caller>
  readonly visit: () => Promise<Caller>
  readonly userOf: (caller: Caller) => Promise<User>
}

/** All flows over ports in memory, and people who use them. `change` puts other ports in their places. */
export const aWorld = (settings: Partial<Settings> = {}, change: (ports: Ports) => Ports = (ports) => ports): World => {
  const memory = makeInMemoryPorts([client, sibling, stranger])
  const ports = change(memory.ports)
  const auth = makeKsAuth(ports, settings)

  const code: World['code'] = (openid, sessionKey = keyOf(openid)) =>
    memory.ks.issueCode({ openid: openid as Openid, sessionKey })

  const loginSilently: World['loginSilently'] = (openid, caller = guest) =>
    answerOf(auth.loginSilently(caller, { code: code(openid) }))

  return {
    ...memory,
    ports,
    auth,
    code,
    loginSilently,
    phone: (phoneNumber, key) => memory.device.encrypt(JSON.stringify({ countryCode: '86', phoneNumber }), key),
    profile: (openId, told, key = keyOf(openId)) => {
      const rawData = JSON.stringify({ nickName: '快手用户', avatarUrl: '', ...told })
      const plain = JSON.stringify({ openId, ...JSON.parse(rawData) })
      return { ...memory.device.encrypt(plain, key), rawData, signature: memory.device.sign(rawData, key) }
    },
    signIn: async (openid, on = client) => {
      const { token } = await loginSilently(openid, { client: on, token: null })
      return { client: on, token }
    },
    register: async (text) => {
      const { token } = await answerOf(auth.register(guest, { name: { kind: 'username', text }, password }))
      return { client, token }
    },
    visit: async () => ({ client, token: (await answerOf(auth.loginAnonymously(guest))).token }),
    userOf: (caller) => answerOf(auth.currentUser(caller)),
  }
}

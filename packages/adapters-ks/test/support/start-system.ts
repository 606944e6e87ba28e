import { type Caller, type Clock, instant, type KsAuth, type LoggedIn, makeKsAuth, type Ports } from '@ks-auth/core'
import {
  makeCountingUserIds,
  makeInMemoryStorage,
  makeRecordedEvents,
  type RecordedEvents,
} from '@ks-auth/core/testing'
import { freshCrypto } from './fresh-crypto.ts'
import { type PlatformAndGateway, startPlatformAndGateway } from './platform-and-gateway.ts'
import { rightOf } from './right-of.ts'

export interface System extends PlatformAndGateway {
  readonly auth: KsAuth
  readonly ports: Ports
  readonly events: RecordedEvents
  /** Somebody without a session. */
  readonly nobody: Caller
  readonly as: (loggedIn: LoggedIn) => Caller
  /** A silent login with a fresh code; with `keepKey` the platform gives the session_key of before. */
  readonly logIn: (openid: string, keepKey?: boolean) => Promise<LoggedIn>
}

/** Never the same instant twice: logins follow each other faster here than a person and a phone can. */
const makeTickingClock = (): Clock => {
  let last = 0
  return {
    now: () => {
      last = Math.max(Date.now(), last + 1)
      return instant(last)
    },
  }
}

/** Everything but HTTP and SQL: the flows of the core over this package, against the simulator, with storage in memory. */
export const startSystem = async (replace: (ports: Ports) => Partial<Ports> = () => ({})): Promise<System> => {
  const { gateway, platform, client, simulator } = await startPlatformAndGateway()
  const events = makeRecordedEvents()
  const ports: Ports = {
    ...makeInMemoryStorage(),
    gateway,
    crypto: freshCrypto(),
    clock: makeTickingClock(),
    userIds: makeCountingUserIds(),
    events,
  }
  const replaced = { ...ports, ...replace(ports) }
  const auth = makeKsAuth(replaced)
  const nobody: Caller = { client, token: null }
  return {
    gateway,
    platform,
    client,
    simulator,
    auth,
    ports: replaced,
    events,
    nobody,
    as: ({ token }) => ({ client, token }),
    logIn: async (openid, keepKey = false) =>
      rightOf(auth.loginSilently(nobody, { code: await platform.issueCode(openid, { keepKey }) })),
  }
}

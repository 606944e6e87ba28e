import type { KsAuth } from '../ks-auth.ts'
import { makeKsAuth } from '../make-ks-auth.ts'
import type { Caller } from '../model/caller.ts'
import type { Session } from '../model/session.ts'
import type { UserId } from '../model/user-id.ts'
import { clients } from './clients.ts'
import { type DeviceKeys, type Devices, makeDevices } from './devices.ts'
import { limits } from './limits.ts'
import { openidOf } from './people.ts'
import type { PortsUnderTest } from './ports-under-test.ts'
import type { CallerInput, ExchangeInput } from './step-input.ts'

/** The flows over the store that is checked, and what callers remember of their answers. */
export interface Real extends PortsUnderTest {
  readonly auth: KsAuth
  readonly devices: Devices
  readonly sessions: { readonly caller: Caller; readonly session: Session }[]
  readonly users: UserId[]
}

export const makeReal = (under: PortsUnderTest): Real => ({
  ...under,
  auth: makeKsAuth(under.ports, limits),
  devices: makeDevices(),
  sessions: [],
  users: [],
})

export const callerIn = ({ sessions }: Real, { session, client }: CallerInput): Caller => {
  const own = session === null ? undefined : sessions.at(-1 - (session % sessions.length))?.caller
  return { token: own?.token ?? null, client: client === 'own' ? (own?.client ?? clients[0]) : clients[client] }
}

/** What a ks.login() gives to the app and to the device. */
export const ksLogin = (
  { ks, devices }: Real,
  { person, renews }: ExchangeInput,
): { readonly code: string; readonly keys: DeviceKeys } => {
  const keys = devices.login(person, renews)
  return { keys, code: ks.issueCode({ openid: openidOf(person), sessionKey: keys.now }) }
}

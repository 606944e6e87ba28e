import type { Client } from '../../model/client.ts'
import type { LoginMethod } from '../../model/session.ts'
import { type Devices, makeDevices } from '../devices.ts'
import type { SeenUser } from '../observation.ts'

type Mutable<A> = { -readonly [field in keyof A]: A[field] }

export interface ModelUser extends Mutable<Omit<SeenUser, 'hasPassword'>> {
  readonly pool: string
  password: string | null
}

export interface ModelSession {
  readonly session: number
  readonly user: ModelUser
  readonly client: Client
  readonly method: LoginMethod
  readonly openedAt: number
  readonly expiresAt: number
  key: string | null
  ended: boolean
}

export interface ModelKey {
  readonly pool: string
  readonly openid: string
  readonly key: string
  obtainedAt: number
  failures: number
}

export interface ModelAttempts {
  start: number
  inWindow: number
  inARow: number
}

/** All that a deployment knows, in the simplest form that comes to mind: lists that are searched. */
export interface Model {
  now: number
  readonly users: ModelUser[]
  readonly sessions: ModelSession[]
  keys: ModelKey[]
  readonly attempts: Map<string, ModelAttempts>
  readonly devices: Devices
}

export const emptyModel = (now: number): Model => ({
  now,
  users: [],
  sessions: [],
  keys: [],
  attempts: new Map(),
  devices: makeDevices(),
})

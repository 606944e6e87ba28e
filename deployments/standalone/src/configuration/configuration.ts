import type { KeyRing } from '@ks-auth/adapters-ks/crypto'
import type { Client, PasswordPolicy } from '@ks-auth/core'
import type { Database, SqliteDatabase } from './database.ts'

/** Which platform is asked: the real one or one like it, or a simulator that is started inside. */
export type Platform =
  | { readonly _tag: 'Kuaishou'; readonly origin: string; readonly secret: string }
  | { readonly _tag: 'Simulator' }

/** Where the keys come from that seal session_keys: a file of this machine's own is enough for a simulator. */
export type SealKeys =
  | { readonly _tag: 'Ring'; readonly ring: KeyRing }
  | { readonly _tag: 'Beside'; readonly database: SqliteDatabase }

/** What the environment asks for, checked. */
export interface Configuration {
  readonly host: string
  readonly port: number
  readonly database: Database
  /** How many of them a pool holds at most. */
  readonly connections: number
  readonly client: Client
  readonly platform: Platform
  readonly sealKeys: SealKeys
  readonly passwordPolicy: PasswordPolicy
  /** On loopback; null serves no metrics. */
  readonly metricsPort: number | null
  /** The share of answers that the log mentions, from 0 to 1, beside those that are the server's own fault. */
  readonly logShare: number
  /** Addresses and ranges whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[]
  /** Origins whose pages may read answers. */
  readonly corsOrigins: readonly string[]
}

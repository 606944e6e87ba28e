import type { KeyRing } from '@ks-auth/adapters-ks/crypto'
import type { Client, PasswordPolicy } from '@ks-auth/core'

/** Which platform is asked: the real one or one like it, or a simulator that is started inside. */
export type Platform =
  | { readonly _tag: 'Kuaishou'; readonly origin: string; readonly secret: string }
  | { readonly _tag: 'Simulator' }

/** What the environment asks for, checked. */
export interface Configuration {
  readonly host: string
  readonly port: number
  /** A path, or `:memory:`. */
  readonly sqlitePath: string
  readonly client: Client
  readonly platform: Platform
  /** null: a ring of this machine's own, which is enough for a simulator. */
  readonly keyRing: KeyRing | null
  readonly passwordPolicy: PasswordPolicy
}

import type { ClientId, Pool } from './client.ts'
import type { Instant } from './instant.ts'
import type { LoginMethod } from './session.ts'
import type { UserId } from './user-id.ts'

/** How a login found its user: there already, made for it, or a temporary user who became a lasting one. */
export type Arrival = 'known' | 'created' | 'promoted'

export type WhatHappened =
  | { readonly _tag: 'LoggedIn'; readonly method: LoginMethod; readonly how: Arrival }
  | { readonly _tag: 'KsLinked' }
  | { readonly _tag: 'KsUnlinked' }
  | { readonly _tag: 'PhoneUpdated' }
  | { readonly _tag: 'AccountChanged'; readonly password: boolean }
  | { readonly _tag: 'ProfileUpdated' }
  /** Data came that did not open: ten of these void the key. A login that fails so belongs to nobody yet. */
  | { readonly _tag: 'OpeningFailed' }
  | { readonly _tag: 'SessionClosed' }
  | { readonly _tag: 'LoggedOut' }

/** Something that happened, told once it is stored. Carries no secret, name, phone or openid. */
export type AuthEvent = WhatHappened & {
  readonly at: Instant
  readonly pool: Pool
  readonly client: ClientId
  readonly user: UserId | null
}

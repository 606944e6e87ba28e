import type { ClientId, Pool } from './client.ts'
import type { Instant } from './instant.ts'
import type { LoginMethod } from './session.ts'
import type { UserId } from './user-id.ts'

/** Something that happened and is stored. Carries no secret, name, phone or openid. */
export type AuthEvent = {
  readonly at: Instant
  readonly pool: Pool
  readonly client: ClientId
  readonly user: UserId
} & (
  | { readonly _tag: 'LoggedIn'; readonly method: LoginMethod; readonly created: boolean }
  | { readonly _tag: 'Registered'; readonly method: LoginMethod }
  | { readonly _tag: 'Promoted' }
  | { readonly _tag: 'KsLinked' }
  | { readonly _tag: 'KsUnlinked' }
  | { readonly _tag: 'PhoneUpdated' }
  | { readonly _tag: 'AccountChanged' }
  | { readonly _tag: 'PasswordChanged' }
  | { readonly _tag: 'ProfileUpdated' }
  | { readonly _tag: 'OpeningFailed' }
  | { readonly _tag: 'SessionClosed' }
  | { readonly _tag: 'LoggedOut' }
)

import * as t from 'io-ts'
import { TextOrNull } from './text-or-null.ts'

export interface AccountBody {
  readonly username?: string | null
  readonly email?: string | null
  readonly phone?: string | null
  /** The old one. */
  readonly password?: string | null
  readonly new_password?: string
}

export const AccountBody: t.Type<AccountBody, unknown> = t.partial(
  { username: TextOrNull, email: TextOrNull, phone: TextOrNull, password: TextOrNull, new_password: t.string },
  'AccountBody',
)

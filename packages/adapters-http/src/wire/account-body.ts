import * as t from 'io-ts'

export interface AccountBody {
  readonly username?: string | null
  readonly email?: string | null
  readonly phone?: string | null
  /** The old one. */
  readonly password?: string | null
  readonly new_password?: string
}

const textOrNull = t.union([t.string, t.null])

export const AccountBody: t.Type<AccountBody, unknown> = t.partial(
  { username: textOrNull, email: textOrNull, phone: textOrNull, password: textOrNull, new_password: t.string },
  'AccountBody',
)

import * as E from 'fp-ts/lib/Either.js'
import type { MalformedEmail, MalformedPhone, MalformedUsername } from './failure.ts'
import { parseEmail } from './parse-email.ts'
import { parseTypedPhone } from './parse-phone.ts'
import { parseUsername } from './parse-username.ts'
import type { E164 } from './phone.ts'
import type { EmailAddress, Username } from './user.ts'

/** A name as somebody typed it. */
export interface TypedName {
  readonly kind: 'username' | 'email' | 'phone'
  readonly text: string
}

/** A name to log in with, in its one spelling. */
export type LoginName =
  | { readonly kind: 'username'; readonly value: Username }
  | { readonly kind: 'email'; readonly value: EmailAddress }
  | { readonly kind: 'phone'; readonly value: E164 }

export const nameKinds: readonly LoginName['kind'][] = ['username', 'email', 'phone']

export const parseLoginName = ({
  kind,
  text,
}: TypedName): E.Either<MalformedUsername | MalformedEmail | MalformedPhone, LoginName> => {
  switch (kind) {
    case 'username':
      return E.map((value: Username): LoginName => ({ kind, value }))(parseUsername(text))
    case 'email':
      return E.map((value: EmailAddress): LoginName => ({ kind, value }))(parseEmail(text))
    case 'phone':
      return E.map((value: E164): LoginName => ({ kind, value }))(parseTypedPhone(text))
  }
}

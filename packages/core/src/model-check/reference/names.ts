import type { Typed } from '../people.ts'
import type { ModelUser } from './model.ts'

type Kind = Typed['kind']

const nameOf = (user: ModelUser, kind: Kind): string | null =>
  ({ username: user.username, email: user.email?.address ?? null, phone: user.phone?.number ?? null })[kind]

export const hasName =
  (kind: Kind, name: string | null) =>
  (user: ModelUser): boolean =>
    name !== null && nameOf(user, kind) === name

/** A name that the user has already stays as it is; a new one is unverified. */
export const setName = (user: ModelUser, kind: Kind, name: string | null): void => {
  if (name === null || nameOf(user, kind) === name) return
  if (kind === 'username') user.username = name
  if (kind === 'email') user.email = { address: name, verified: false }
  if (kind === 'phone') user.phone = { number: name, verified: false }
}

import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { NoSuchUser } from '../model/failure.ts'
import { pickProfile } from '../model/pick-profile.ts'
import type { Profile } from '../model/profile.ts'
import type { User } from '../model/user.ts'
import type { UserId } from '../model/user-id.ts'

/** A user as somebody may see him: everything of oneself; id, nickname and avatar of others. */
export type VisibleUser =
  | { readonly _tag: 'Self'; readonly user: User }
  | { readonly _tag: 'Other'; readonly id: UserId; readonly profile: Pick<Profile, 'nickname' | 'avatar'> }

export const decideVisibility = (viewer: User, found: O.Option<User>): E.Either<NoSuchUser, VisibleUser> => {
  if (O.isNone(found)) return E.left({ _tag: 'NoSuchUser' })
  const user = found.value
  if (user.id === viewer.id) return E.right({ _tag: 'Self', user })
  const { nickname, avatar } = user.profile
  return E.right({ _tag: 'Other', id: user.id, profile: pickProfile({ nickname, avatar }) })
}

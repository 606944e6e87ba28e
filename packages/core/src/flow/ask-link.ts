import { pipe } from 'fp-ts/lib/function.js'
import type { Option } from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { NotSignedIn, StorageUnavailable } from '../model/failure.ts'
import type { KsKey } from '../model/ks-key.ts'
import type { SignedIn } from '../model/session.ts'
import type { User } from '../model/user.ts'
import { askSelf } from './ask-self.ts'
import type { Deps } from './deps.ts'

export interface KnownAtLink {
  readonly user: User
  readonly owner: Option<User>
}

export const askLink =
  (deps: Pick<Deps, 'users'>) =>
  (signedIn: SignedIn, { pool, openid }: KsKey): TE.TaskEither<NotSignedIn | StorageUnavailable, KnownAtLink> =>
    pipe(
      askSelf(deps)(signedIn),
      TE.bindTo('user'),
      TE.bindW('owner', () => deps.users.findByOpenid(pool, openid)),
    )

import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideAdmission } from '../decide/decide-admission.ts'
import type { NoSuchUser, StorageUnavailable } from '../model/failure.ts'
import type { KsKey } from '../model/ks-key.ts'
import type { Deps } from './deps.ts'

/** Ends a login that would end in NoSuchUser before it leaves a trace. */
export const admit =
  ({ users }: Pick<Deps, 'users'>) =>
  ({ pool, openid }: KsKey, createUser: boolean): TE.TaskEither<NoSuchUser | StorageUnavailable, void> =>
    pipe(
      users.findByOpenid(pool, openid),
      TE.flatMapEither((owner) => decideAdmission(createUser, owner)),
    )

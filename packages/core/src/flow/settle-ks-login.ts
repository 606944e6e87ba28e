import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideLogin, type LoginDecision } from '../decide/decide-login.ts'
import type { Caller } from '../model/caller.ts'
import type { Contended, NoSuchUser, StorageUnavailable } from '../model/failure.ts'
import type { KsKey } from '../model/ks-key.ts'
import type { Told } from '../model/with-ks.ts'
import { askDecideCommit } from './ask-decide-commit.ts'
import { askLogin } from './ask-login.ts'
import { commitLogin } from './commit-login.ts'
import type { Deps } from './deps.ts'

/** Finds, creates or promotes the user of an openid. Of racing first logins one creates, and all end as that user. */
export const settleKsLogin =
  (deps: Pick<Deps, 'users' | 'sessions' | 'crypto' | 'clock' | 'userIds'>) =>
  (
    caller: Caller,
    { pool, openid }: KsKey,
    login: { readonly createUser: boolean; readonly told: Told | null },
  ): TE.TaskEither<NoSuchUser | StorageUnavailable | Contended, LoginDecision> =>
    askDecideCommit({
      ask: pipe(
        askLogin(deps)(caller),
        TE.bind('owner', () => deps.users.findByOpenid(pool, openid)),
      ),
      decide: (known) => decideLogin({ ...login, openid, now: known.now }, known),
      commit: commitLogin(deps),
    })

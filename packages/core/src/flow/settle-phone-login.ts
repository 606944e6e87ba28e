import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { LoginDecision } from '../decide/decide-login.ts'
import { decidePhoneLogin } from '../decide/decide-phone-login.ts'
import type { Caller } from '../model/caller.ts'
import type { Contended, NoSuchUser, PhoneTaken, StorageUnavailable } from '../model/failure.ts'
import type { KsKey } from '../model/ks-key.ts'
import type { E164 } from '../model/phone.ts'
import { askDecideCommit } from './ask-decide-commit.ts'
import { askLogin } from './ask-login.ts'
import { commitLogin } from './commit-login.ts'
import type { Deps } from './deps.ts'

/**
 * As `settleKsLogin`, and the phone becomes the user's own. The holder of the phone is asked for first: when a racing
 * login of the same person took it, the owner of the openid is there by then, and the two are one.
 */
export const settlePhoneLogin =
  (deps: Pick<Deps, 'users' | 'sessions' | 'crypto' | 'clock' | 'userIds'>) =>
  (
    caller: Caller,
    { pool, openid }: KsKey,
    login: { readonly createUser: boolean; readonly phone: E164 },
  ): TE.TaskEither<NoSuchUser | PhoneTaken | StorageUnavailable | Contended, LoginDecision> =>
    askDecideCommit({
      ask: pipe(
        askLogin(deps)(caller),
        TE.bind('holder', () => deps.users.findByPhone(pool, login.phone)),
        TE.bind('owner', () => deps.users.findByOpenid(pool, openid)),
      ),
      decide: (known) => decidePhoneLogin({ ...login, openid, told: null, now: known.now }, known),
      commit: commitLogin(deps),
    })

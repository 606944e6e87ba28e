import type { Caller, LoggedIn } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { keyOf, type World } from './a-world.ts'

export type Login = TaskEither<{ readonly _tag: string }, LoggedIn>

/** A login of each kind that an openid can come by. */
export const ksLogins = ({ auth, code, phone, profile }: World, caller: Caller, openid: string): readonly Login[] => [
  auth.loginSilently(caller, { code: code(openid) }),
  auth.loginWithProfile(caller, { code: code(openid), data: profile(openid, {}) }),
  auth.loginWithPhone(caller, { code: code(openid), data: phone('13800138000', keyOf(openid)) }),
]

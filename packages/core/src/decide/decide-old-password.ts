import * as E from 'fp-ts/lib/Either.js'
import type { WrongCredentials } from '../model/failure.ts'
import type { PasswordVerdict } from '../model/password-verdict.ts'

/** 旧密码: who has a password proves it before setting another; null is the verdict where there is none. */
export const decideOldPassword = (verdict: PasswordVerdict | null): E.Either<WrongCredentials, void> =>
  verdict === 'wrong' ? E.left({ _tag: 'WrongCredentials' }) : E.right(undefined)

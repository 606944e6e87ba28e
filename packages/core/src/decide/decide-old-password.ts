import * as E from 'fp-ts/lib/Either.js'
import type { WrongCredentials } from '../model/failure.ts'
import type { PasswordVerdict } from '../ports.ts'

/** 旧密码: needed to set a new one as soon as there is one. */
export const decideOldPassword = (hasPassword: boolean, verdict: PasswordVerdict): E.Either<WrongCredentials, void> =>
  hasPassword && verdict === 'wrong' ? E.left({ _tag: 'WrongCredentials' }) : E.right(undefined)

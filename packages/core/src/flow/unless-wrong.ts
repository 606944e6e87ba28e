import type { Lazy } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { PasswordVerdict } from '../model/password-verdict.ts'

/** What follows a password that was not wrong. */
export const unlessWrong =
  <E>(then: Lazy<TE.TaskEither<E, void>>) =>
  (verdict: PasswordVerdict): TE.TaskEither<E, void> =>
    verdict === 'wrong' ? TE.right(undefined) : then()

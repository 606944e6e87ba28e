import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideAnonymousLogin } from '../decide/decide-anonymous-login.ts'
import type { KsAuth } from '../ks-auth.ts'
import { askDecideCommit } from './ask-decide-commit.ts'
import { askLogin } from './ask-login.ts'
import { beginSession } from './begin-session.ts'
import { commitLogin } from './commit-login.ts'
import type { Deps } from './deps.ts'

export const loginAnonymously =
  (deps: Deps): KsAuth['loginAnonymously'] =>
  (caller) =>
    pipe(
      askDecideCommit({
        ask: askLogin(deps)({ ...caller, token: null }),
        decide: ({ fresh }) => E.right(decideAnonymousLogin(fresh)),
        commit: commitLogin(deps),
      }),
      TE.flatMap((login) => beginSession(deps)(caller, login, 'anonymous')),
    )

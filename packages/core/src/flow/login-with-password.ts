import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideCredentials } from '../decide/decide-credentials.ts'
import type { KsAuth } from '../ks-auth.ts'
import { attemptKey } from '../model/attempt-key.ts'
import type { WrongCredentials } from '../model/failure.ts'
import { parseLoginName } from '../model/login-name.ts'
import { passwordHashOf } from '../model/password-hash-of.ts'
import { beginSession } from './begin-session.ts'
import type { Deps } from './deps.ts'
import { findByName } from './find-by-name.ts'
import { renewHash } from './renew-hash.ts'
import { verifyPassword } from './verify-password.ts'

export const loginWithPassword =
  (deps: Deps): KsAuth['loginWithPassword'] =>
  (caller, { name: typed, password }) =>
    pipe(
      TE.fromEither(parseLoginName(typed)),
      TE.mapLeft((): WrongCredentials => ({ _tag: 'WrongCredentials' })),
      TE.bindTo('name'),
      TE.bindW('found', ({ name }) => findByName(deps)(caller.client.pool, name)),
      TE.bindW('verdict', ({ name, found }) =>
        verifyPassword(deps)(attemptKey(caller.client.pool, name, found), password, passwordHashOf(found)),
      ),
      TE.bindW('proven', ({ found, verdict }) => TE.fromEither(decideCredentials(found, verdict))),
      TE.flatMapTask(({ proven, verdict }) => renewHash(deps)(proven, password, verdict)),
      TE.flatMap((user) => beginSession(deps)(caller, { _tag: 'Unchanged', user }, typed.kind)),
    )

import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideCredentials } from '../decide/decide-credentials.ts'
import type { KsAuth } from '../ks-auth.ts'
import type { WrongCredentials } from '../model/failure.ts'
import { parseLoginName } from '../model/login-name.ts'
import { beginSession } from './begin-session.ts'
import type { Deps } from './deps.ts'
import { findByName } from './find-by-name.ts'
import { renewHash } from './renew-hash.ts'
import { verifyLogin } from './verify-login.ts'

export const loginWithPassword =
  (deps: Deps): KsAuth['loginWithPassword'] =>
  (caller, { name: typed, password }) =>
    pipe(
      TE.fromEither(parseLoginName(typed)),
      TE.mapLeft((): WrongCredentials => ({ _tag: 'WrongCredentials' })),
      TE.bindTo('name'),
      TE.bindW('found', ({ name }) => findByName(deps)(caller.client.pool, name)),
      TE.bindW('verdict', ({ name, found }) => verifyLogin(deps)(caller.client.pool, name, found, password)),
      TE.bindW('proven', ({ found, verdict }) => TE.fromEither(decideCredentials(found, verdict))),
      TE.flatMapTask(({ proven, verdict }) => renewHash(deps)(proven, password, verdict)),
      TE.flatMap((user) => beginSession(deps)(caller, { _tag: 'Unchanged', user }, typed.kind)),
    )

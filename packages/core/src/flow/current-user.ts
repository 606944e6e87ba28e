import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { KsAuth } from '../ks-auth.ts'
import type { Deps } from './deps.ts'
import { requireSession } from './require-session.ts'

export const currentUser =
  (deps: Deps): KsAuth['currentUser'] =>
  (caller) =>
    pipe(
      requireSession(deps)(caller),
      TE.map(({ user }) => user),
    )

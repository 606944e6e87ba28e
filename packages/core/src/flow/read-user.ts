import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideVisibility } from '../decide/decide-visibility.ts'
import type { KsAuth } from '../ks-auth.ts'
import type { Deps } from './deps.ts'
import { requireSession } from './require-session.ts'

/** Oneself came with the session: the usual read costs one statement. */
export const readUser =
  (deps: Deps): KsAuth['readUser'] =>
  (caller, id) =>
    pipe(
      requireSession(deps)(caller),
      TE.flatMap(({ user: viewer }) =>
        viewer.id === id
          ? TE.fromEither(decideVisibility(viewer, O.some(viewer)))
          : pipe(
              deps.users.findById(viewer.pool, id),
              TE.flatMapEither((found) => decideVisibility(viewer, found)),
            ),
      ),
    )

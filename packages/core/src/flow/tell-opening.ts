import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Client } from '../model/client.ts'
import type { UserId } from '../model/user-id.ts'
import type { Deps } from './deps.ts'
import { tell } from './tell.ts'

/** Tells of an opening that failed: a row of them is somebody guessing. */
export const tellOpening =
  (deps: Pick<Deps, 'events' | 'clock'>) =>
  (client: Client, user: UserId | null) =>
  <L extends { readonly _tag: string }, A>(opening: TE.TaskEither<L, A>): TE.TaskEither<L, A> =>
    pipe(
      opening,
      TE.tapError((failure) =>
        failure._tag === 'Undecryptable'
          ? TE.fromTask(tell(deps)(client, user, { _tag: 'OpeningFailed' }))
          : TE.right(undefined),
      ),
    )

import type * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Conflict } from '../model/conflict.ts'
import type { Contended, StorageUnavailable } from '../model/failure.ts'

export interface Steps<Known, F, R, Decision, A> {
  readonly ask: TE.TaskEither<F, Known>
  readonly decide: (known: Known) => E.Either<R, Decision>
  readonly commit: (decision: Decision) => TE.TaskEither<StorageUnavailable | Conflict, A>
}

/** Each round lets at least one writer through, so this many may race for one user before anybody gives up. */
const maxRounds = 64

/** A commit that lost against another writer is no failure: ask again, decide again. */
export const askDecideCommit = <Known, F, R, Decision, A>(
  steps: Steps<Known, F, R, Decision, A>,
  rounds: number = maxRounds,
): TE.TaskEither<F | R | StorageUnavailable | Contended, A> =>
  pipe(
    steps.ask,
    TE.flatMapEither(steps.decide),
    TE.flatMap((decision) =>
      TE.orElse((lost: StorageUnavailable | Conflict) => again(steps, rounds, lost))(steps.commit(decision)),
    ),
  )

const again = <Known, F, R, Decision, A>(
  steps: Steps<Known, F, R, Decision, A>,
  rounds: number,
  lost: StorageUnavailable | Conflict,
): TE.TaskEither<F | R | StorageUnavailable | Contended, A> => {
  if (lost._tag === 'StorageUnavailable') return TE.left(lost)
  return rounds > 1 ? askDecideCommit(steps, rounds - 1) : TE.left({ _tag: 'Contended' })
}

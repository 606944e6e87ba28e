import { type Lazy, pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StorageUnavailable, TooManyAttempts } from '../model/failure.ts'
import type { Lock } from '../model/lock.ts'
import type { Deps } from './deps.ts'

/** Counts an attempt before any work is done for it. One that came to no verdict was none. */
export const countAttempt =
  ({ throttle, clock }: Pick<Deps, 'throttle' | 'clock'>) =>
  <E, Verdict>(
    { key, limit }: Omit<Lock, 'hash'>,
    attempt: Lazy<TE.TaskEither<E, Verdict>>,
  ): TE.TaskEither<E | TooManyAttempts | StorageUnavailable, Verdict> =>
    pipe(
      TE.fromIO(clock.now),
      TE.flatMap((now) => throttle.reserve(key, limit, now)),
      TE.flatMap(() =>
        pipe(
          attempt(),
          TE.tapError(() => throttle.refund(key)),
        ),
      ),
    )

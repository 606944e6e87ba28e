import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { openRoute } from '../open-route.ts'
import type { OpenRoute } from '../route.ts'
import type { NotReady } from '../transport-failure.ts'
import { DoneAnswer, doneAnswer } from '../wire/done-answer.ts'

const notReady: NotReady = { _tag: 'NotReady' }

export const readyz = (ready: () => Promise<boolean>): OpenRoute =>
  openRoute({
    method: 'GET',
    path: '/readyz',
    summary: 'Whether requests should be sent here',
    success: { status: 200, body: DoneAnswer },
    fails: ['NotReady'],
    answer: ({ draining = false }) =>
      pipe(
        draining ? TE.left(notReady) : TE.tryCatch(ready, () => notReady),
        TE.filterOrElse(
          (isReady) => isReady,
          () => notReady,
        ),
        TE.map(() => doneAnswer),
      ),
  })

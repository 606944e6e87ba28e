import * as TE from 'fp-ts/lib/TaskEither.js'
import { openRoute } from '../open-route.ts'
import type { OpenRoute } from '../route.ts'
import { DoneAnswer, doneAnswer } from '../wire/done-answer.ts'

export const livez: OpenRoute = openRoute({
  method: 'GET',
  path: '/livez',
  summary: 'Whether the process answers at all',
  success: { status: 200, body: DoneAnswer },
  fails: [],
  answer: () => TE.right(doneAnswer),
})

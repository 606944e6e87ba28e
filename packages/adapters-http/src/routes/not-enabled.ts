import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Route } from '../route.ts'

/** What needs a mail or an SMS service: 405, as the vendor answers what an app has not switched on. */
export const notEnabled = (path: string): Route => ({
  method: 'POST',
  path,
  open: true,
  answer: TE.left({ _tag: 'NotEnabled' }),
})

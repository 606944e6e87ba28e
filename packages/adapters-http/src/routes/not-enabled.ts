import * as TE from 'fp-ts/lib/TaskEither.js'
import type { OpenRoute } from '../route.ts'

/** What needs a mail or an SMS service: 405, as the vendor answers what an app has not switched on. */
export const notEnabled = (path: string): OpenRoute => ({
  open: true,
  method: 'POST',
  path,
  summary: 'Needs a mail or an SMS service, and there is none',
  success: null,
  fails: ['NotEnabled'],
  answer: () => TE.left({ _tag: 'NotEnabled' }),
})

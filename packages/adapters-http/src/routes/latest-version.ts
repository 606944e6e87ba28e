import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Route } from '../route.ts'

/** Asked once by the developer tool, which warns about a client older than this: the newest that was published. */
export const latestVersion: Route = {
  method: 'GET',
  path: '/hserve/v1/latest-sdk-version/',
  open: true,
  answer: TE.right({ status: 200, body: { kuaishou_miniapp: 'v3.23.3' } }),
}

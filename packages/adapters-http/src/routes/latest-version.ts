import * as TE from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import { openRoute } from '../open-route.ts'
import type { OpenRoute } from '../route.ts'

/** Asked once by the developer tool, which warns about a client older than this: the newest that was published. */
export const latestVersion: OpenRoute = openRoute({
  method: 'GET',
  path: '/hserve/v1/latest-sdk-version/',
  summary: 'The newest version of the client that was published',
  success: { status: 200, body: t.strict({ kuaishou_miniapp: t.string }, 'LatestVersion') },
  fails: [],
  answer: () => TE.right({ kuaishou_miniapp: 'v3.23.3' }),
})

import type { Lazy } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import { openRoute } from '../open-route.ts'
import type { OpenRoute } from '../route.ts'

export const openApiPage = (page: Lazy<string>): OpenRoute =>
  openRoute({
    method: 'GET',
    path: '/openapi.html',
    summary: 'This description, for people',
    success: { status: 200, body: t.string },
    fails: [],
    answer: () => TE.fromIO(page),
  })

import type { Lazy } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { openRoute } from '../open-route.ts'
import type { OpenRoute } from '../route.ts'
import { AnyObject } from '../wire/any-object.ts'

export const openApi = (document: Lazy<object>): OpenRoute =>
  openRoute({
    method: 'GET',
    path: '/openapi.json',
    summary: 'This description, for programs',
    success: { status: 200, body: AnyObject },
    fails: [],
    answer: () => TE.fromIO(document),
  })

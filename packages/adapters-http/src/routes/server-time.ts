import type { Clock } from '@ks-auth/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import { openRoute } from '../open-route.ts'
import type { OpenRoute } from '../route.ts'
import { DateTime } from '../wire/date-time.ts'

export const serverTime = ({ now }: Clock): OpenRoute =>
  openRoute({
    method: 'GET',
    path: '/hserve/v2.2/server/time/',
    summary: 'The time of the server',
    success: { status: 200, body: t.strict({ time: DateTime }, 'ServerTime') },
    fails: [],
    answer: () => TE.fromIO(() => ({ time: new Date(now()).toISOString() })),
  })

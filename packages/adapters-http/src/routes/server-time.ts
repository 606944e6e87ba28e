import type { Clock } from '@ks-auth/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Route } from '../route.ts'

export const serverTime = ({ now }: Clock): Route => ({
  method: 'GET',
  path: '/hserve/v2.2/server/time/',
  open: true,
  answer: TE.fromIO(() => ({ status: 200, body: { time: new Date(now()).toISOString() } })),
})

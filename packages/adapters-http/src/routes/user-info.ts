import { parseUserId } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Route } from '../route.ts'
import { visibleRecord } from '../wire/visible-record.ts'

export const userInfo: Route = {
  method: 'GET',
  path: '/hserve/v2.5/user/info/:id/',
  answer:
    ({ readUser }) =>
    ({ caller, id }) =>
      pipe(
        /^[1-9][0-9]{0,15}$/.test(id) ? parseUserId(Number(id)) : O.none,
        TE.fromOption(() => ({ _tag: 'NoSuchUser' as const })),
        TE.flatMap((userId) => readUser(caller, userId)),
        TE.map((visible) => ({ status: 200, body: visibleRecord(visible) })),
      ),
}

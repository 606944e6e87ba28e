import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { clientRoute } from '../client-route.ts'
import { failing } from '../failing.ts'
import type { ClientRoute } from '../route.ts'
import { AnyObject } from '../wire/any-object.ts'
import { UserRecord, userRecord } from '../wire/user-record.ts'

/** Beyond the protocol: no client that we know of unlinks. */
export const userDissociation: ClientRoute = clientRoute({
  method: 'DELETE',
  path: '/hserve/v2.5/idp/kuaishou/user-association/',
  summary: 'Unlink the Kuaishou account, and end the other sessions',
  body: AnyObject,
  success: { status: 200, body: UserRecord },
  fails: [...failing.changingAccount, ...failing.writing, 'LastCredential'],
  answer:
    ({ unlinkKs }) =>
    ({ caller }) =>
      pipe(unlinkKs(caller), TE.map(userRecord)),
})

import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { clientRoute } from '../client-route.ts'
import { failing } from '../failing.ts'
import type { ClientRoute } from '../route.ts'
import { ProfileBody } from '../wire/profile-body.ts'
import { UserRecord, userRecord } from '../wire/user-record.ts'

export const userInfoUpdate: ClientRoute = clientRoute({
  method: 'PUT',
  path: '/hserve/v2.5/user/info/',
  summary: 'Write fields of the own profile',
  body: ProfileBody,
  success: { status: 200, body: UserRecord },
  fails: [...failing.writing, 'NotSignedIn', 'MalformedProfile'],
  answer:
    ({ updateProfile }) =>
    ({ caller, body }) =>
      pipe(updateProfile(caller, body), TE.map(userRecord)),
})

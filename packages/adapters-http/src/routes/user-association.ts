import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { clientRoute } from '../client-route.ts'
import { failing } from '../failing.ts'
import type { ClientRoute } from '../route.ts'
import { AssociationAnswer, associationAnswer } from '../wire/association-answer.ts'
import { AssociationBody } from '../wire/association-body.ts'
import { signedPayloadOf } from '../wire/signed-data.ts'
import { syncPolicyOf } from '../wire/sync-policy.ts'

export const userAssociation: ClientRoute = clientRoute({
  method: 'POST',
  path: '/hserve/v2.5/idp/kuaishou/user-association/',
  summary: 'Link a Kuaishou account to the user',
  body: AssociationBody,
  success: { status: 200, body: AssociationAnswer },
  fails: [
    ...failing.changingAccount,
    ...failing.exchanging,
    ...failing.writing,
    'BadSignature',
    'Undecryptable',
    'OpenidTaken',
    'AlreadyLinked',
  ],
  answer:
    ({ linkKs }) =>
    ({ caller, body }) =>
      pipe(
        linkKs(caller, {
          code: body.code,
          syncUserProfile: syncPolicyOf(body.update_userprofile),
          data: signedPayloadOf(body),
        }),
        TE.map(associationAnswer),
      ),
})

import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decodeBody } from '../decode-body.ts'
import type { Route } from '../route.ts'
import { AssociationBody } from '../wire/association-body.ts'
import { signedPayloadOf } from '../wire/signed-data.ts'

export const userAssociation: Route = {
  method: 'POST',
  path: '/hserve/v2.5/idp/kuaishou/user-association/',
  answer:
    ({ linkKs }) =>
    ({ caller, body }) =>
      pipe(
        TE.fromEither(decodeBody(AssociationBody, body)),
        TE.flatMap((read) =>
          linkKs(caller, { code: read.code, syncUserProfile: read.update_userprofile, data: signedPayloadOf(read) }),
        ),
        TE.map(({ id, ks }) => ({
          status: 200,
          body: { message: 'User associated.', openid: ks?.openid ?? null, status: 'ok', user_id: id },
        })),
      ),
}

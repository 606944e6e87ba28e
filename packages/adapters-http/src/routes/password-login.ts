import type { TypedName } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decodeBody } from '../decode-body.ts'
import type { Route } from '../route.ts'
import { credentialsBody } from '../wire/credentials-body.ts'
import { flatLoginAnswer } from '../wire/flat-login-answer.ts'

export const passwordLogin = (kind: TypedName['kind']): Route => ({
  method: 'POST',
  path: `/hserve/v2.1/login/${kind}/`,
  answer:
    ({ loginWithPassword }) =>
    ({ caller, body }) =>
      pipe(
        TE.fromEither(decodeBody(credentialsBody(kind), body)),
        TE.flatMap(({ [kind]: text, password }) => loginWithPassword(caller, { name: { kind, text }, password })),
        TE.map((login) => ({ status: 201, body: flatLoginAnswer(login) })),
      ),
})

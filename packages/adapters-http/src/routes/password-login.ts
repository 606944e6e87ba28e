import type { TypedName } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { clientRoute } from '../client-route.ts'
import { failing } from '../failing.ts'
import type { ClientRoute } from '../route.ts'
import { credentialsBody } from '../wire/credentials-body.ts'
import { FlatLoginAnswer, flatLoginAnswer } from '../wire/flat-login-answer.ts'

export const passwordLogin = (kind: TypedName['kind']): ClientRoute =>
  clientRoute({
    method: 'POST',
    path: `/hserve/v2.1/login/${kind}/`,
    summary: `Log in with ${kind} and password`,
    body: credentialsBody(kind),
    success: { status: 201, body: FlatLoginAnswer },
    fails: [...failing.provingPassword, ...failing.writing],
    answer:
      ({ loginWithPassword }) =>
      ({ caller, probes, body: { [kind]: text, password } }) =>
        pipe(
          probes.admit,
          TE.flatMap(() => loginWithPassword(caller, { name: { kind, text }, password })),
          TE.orElseW(probes.count),
          TE.map(flatLoginAnswer),
        ),
  })

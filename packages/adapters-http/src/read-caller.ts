import type { Caller, Client } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import type { HttpRequest } from './http-request.ts'
import type { UnknownClient } from './transport-failure.ts'

const authorization = /^Hydrogen-r1 +([!-~]{1,256})$/i

/** An Authorization header that is not ours is no token: whether one is needed, the flow knows. */
export const readCaller =
  (clients: ReadonlyMap<string, Client>) =>
  ({ header }: HttpRequest): E.Either<UnknownClient, Caller> => {
    const client = clients.get(header('x-hydrogen-client-id') ?? '')
    const [, token = null] = authorization.exec(header('authorization') ?? '') ?? []
    return client === undefined ? E.left({ _tag: 'UnknownClient' }) : E.right({ client, token })
  }

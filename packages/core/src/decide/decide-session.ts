import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { Client } from '../model/client.ts'
import type { NotSignedIn } from '../model/failure.ts'
import type { Instant } from '../model/instant.ts'
import { isLive } from '../model/is-live.ts'
import type { SignedIn } from '../model/session.ts'

/** A session counts for the client that opened it, as long as it is live. */
export const decideSession = (
  found: O.Option<SignedIn>,
  client: Client,
  now: Instant,
): E.Either<NotSignedIn, SignedIn> => {
  if (O.isNone(found)) return E.left({ _tag: 'NotSignedIn' })
  const { session } = found.value
  const usable = session.client === client.id && session.pool === client.pool && isLive(found.value, now)
  return usable ? E.right(found.value) : E.left({ _tag: 'NotSignedIn' })
}

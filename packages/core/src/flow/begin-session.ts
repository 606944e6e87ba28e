import { pipe } from 'fp-ts/lib/function.js'
import type * as T from 'fp-ts/lib/Task.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { LoginDecision } from '../decide/decide-login.ts'
import type { Arrival } from '../model/auth-event.ts'
import type { Caller } from '../model/caller.ts'
import type { StorageUnavailable } from '../model/failure.ts'
import { after } from '../model/instant.ts'
import type { KsKey } from '../model/ks-key.ts'
import type { LoggedIn, LoginMethod, Session, TokenDigest } from '../model/session.ts'
import type { Deps } from './deps.ts'
import { tell } from './tell.ts'

export type BeginSessionDeps = Pick<Deps, 'sessions' | 'crypto' | 'clock' | 'events' | 'settings'>

/** Ends every login: a new session under a new token. No token is ever bound again. */
export const beginSession =
  (deps: BeginSessionDeps) =>
  (
    { client }: Caller,
    { _tag, user }: LoginDecision,
    method: LoginMethod,
    key: KsKey | null = null,
  ): TE.TaskEither<StorageUnavailable, LoggedIn> => {
    const sessionOf = (digest: TokenDigest): Session => {
      const openedAt = deps.clock.now()
      const expiresAt = after(openedAt, deps.settings.sessionLifetime)
      const ksKey = key?.fingerprint ?? null
      const { pool, id, epoch } = user
      return { digest, pool, user: id, client: client.id, method, epoch, openedAt, expiresAt, ksKey }
    }

    const drawn: T.Task<LoggedIn> = async () => {
      const token = deps.crypto.newToken()
      return { token, user, session: sessionOf(await deps.crypto.digestToken(token)()) }
    }

    return pipe(
      TE.fromTask(drawn),
      TE.tap(({ session }) => deps.sessions.open(session, key)),
      TE.tapTask(() => tell(deps)(client, user.id, { _tag: 'LoggedIn', method, how: arrivals[_tag] })),
    )
  }

const arrivals: Readonly<Record<LoginDecision['_tag'], Arrival>> = {
  Unchanged: 'known',
  Changed: 'known',
  Promoted: 'promoted',
  Created: 'created',
}

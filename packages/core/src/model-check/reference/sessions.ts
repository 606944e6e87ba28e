import type { Client } from '../../model/client.ts'
import type { LoginMethod } from '../../model/session.ts'
import { clients } from '../clients.ts'
import { limits } from '../limits.ts'
import type { Observation, SeenSession } from '../observation.ts'
import type { CallerInput } from '../step-input.ts'
import { absolve } from './attempts.ts'
import type { Model, ModelSession, ModelUser } from './model.ts'
import { seen } from './users.ts'

export const clientOf = (model: Model, { session, client }: CallerInput): Client =>
  client === 'own' ? (sessionOf(model, session)?.client ?? clients[0]) : clients[client]

export const sessionOf = ({ sessions }: Model, n: number | null): ModelSession | undefined =>
  n === null ? undefined : sessions.at(-1 - (n % sessions.length))

/** The caller's session, if it counts. */
export const signedIn = (model: Model, caller: CallerInput): ModelSession | undefined => {
  const session = sessionOf(model, caller.session)
  const counts = session?.client === clientOf(model, caller) && isLive(model, session)
  return counts ? session : undefined
}

export const isLive = ({ now }: Model, { ended, expiresAt }: ModelSession): boolean => !ended && now < expiresAt

/** The caller's session, or how a flow that needs one of a lasting user is refused. */
export const account = (model: Model, caller: CallerInput): ModelSession | { readonly failed: string } => {
  const session = signedIn(model, caller)
  if (session === undefined) return { failed: 'NotSignedIn' }
  return session.user.anonymous ? { failed: 'AnonymousNotAllowed' } : session
}

export const revoke = ({ sessions }: Model, user: ModelUser, kept?: ModelSession): void => {
  for (const session of sessions) if (session.user === user && session !== kept) session.ended = true
}

export const seenSession = (opened: ModelSession): SeenSession => ({
  session: opened.session,
  user: opened.user.user,
  client: opened.client.id,
  method: opened.method,
  openedAt: opened.openedAt,
  expiresAt: opened.expiresAt,
  hasKey: opened.key !== null,
})

/** How every login ends that ends well. */
export const loggedIn = (
  model: Model,
  client: Client,
  user: ModelUser,
  method: LoginMethod,
  key: string | null = null,
): Observation => {
  const [openedAt, session] = [model.now, model.sessions.length]
  const expiresAt = openedAt + limits.sessionLifetime
  const opened: ModelSession = { session, user, client, method, openedAt, expiresAt, key, ended: false }
  model.sessions.push(opened)
  if (method.startsWith('ks-') && user.password !== null) absolve(model, user)
  return { loggedIn: seen(user), session: seenSession(opened) }
}

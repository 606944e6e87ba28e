import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { VisibleUser } from '../decide/decide-visibility.ts'
import type { Failure } from '../model/failure.ts'
import type { LoggedIn, Session } from '../model/session.ts'
import type { User } from '../model/user.ts'
import type { UserId } from '../model/user-id.ts'
import { clients } from './clients.ts'
import { count } from './count.ts'
import type { Observation, SeenSession, SeenUser } from './observation.ts'
import type { Real } from './real.ts'

/** Runs a flow and shows what it answered. */
export const see = async <A>(
  real: Real,
  flow: TaskEither<Failure, A>,
  show: (real: Real, answer: A) => Observation,
): Promise<Observation> => {
  const result = await flow()
  return E.isLeft(result) ? showFailure(real, result.left) : show(real, result.right)
}

const numberOf = ({ users }: Real, id: UserId): number => (users.includes(id) ? users.indexOf(id) : users.push(id) - 1)

const showFailure = (real: Real, failure: Failure): Observation => {
  if (failure._tag !== 'AuthorizationDenied') return { failed: failure._tag }
  const { _tag, id, openid } = failure
  return { failed: _tag, user: id === null ? null : numberOf(real, id), openid }
}

const seenUser = (real: Real, { id, passwordHash, ...user }: User): SeenUser => ({
  user: numberOf(real, id),
  version: user.version,
  anonymous: user.anonymous,
  authorized: user.authorized,
  profile: user.profile,
  ks: user.ks,
  username: user.username,
  email: user.email,
  phone: user.phone,
  hasPassword: passwordHash !== null,
  createdAt: user.createdAt,
  updatedAt: user.updatedAt,
})

const seenSession = (real: Real, session: Session): SeenSession => ({
  session: real.sessions.findIndex((each) => each.session.digest === session.digest),
  user: numberOf(real, session.user),
  client: session.client,
  method: session.method,
  openedAt: session.openedAt,
  expiresAt: session.expiresAt,
  hasKey: session.ksKey !== null,
})

export const showLogin = (real: Real, { token, session, user }: LoggedIn): Observation => {
  const client = clients.find(({ id }) => id === session.client) ?? clients[0]
  real.sessions.push({ caller: { client, token }, session })
  return { loggedIn: seenUser(real, user), session: seenSession(real, session) }
}

export const showUser = (real: Real, user: User): Observation => ({ user: seenUser(real, user) })

export const showSessions = (real: Real, sessions: readonly Session[]): Observation => ({
  sessions: sessions.map((session) => seenSession(real, session)).sort((a, b) => a.session - b.session),
  newestFirst: sessions.every(({ openedAt }, n) => openedAt <= (sessions[n - 1]?.openedAt ?? openedAt)),
})

export const showVisible = (real: Real, visible: VisibleUser): Observation =>
  visible._tag === 'Self'
    ? showUser(real, visible.user)
    : { other: numberOf(real, visible.id), profile: visible.profile }

export const showDone = (): Observation => ({ done: true })

type Results<A> = readonly E.Either<Failure, A>[]

export const outcomesOf = (results: Results<unknown>): Readonly<Record<string, number>> =>
  count(results.map((result) => (E.isLeft(result) ? result.left._tag : 'ok')))

/** The login that went well, of those that ran at once. */
export const showWinner = (real: Real, results: Results<LoggedIn>): readonly Observation[] =>
  results.flatMap((result) => (E.isRight(result) ? [showLogin(real, result.right)] : []))

import {
  type AttemptLimit,
  type Clock,
  type LoginThrottle,
  noEnd,
  type StorageUnavailable,
  type TooManyAttempts,
} from '@ks-auth/core'
import { type Lazy, pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { HttpFailure } from './http-failure.ts'
import { makeRefusals } from './refusals.ts'

/** The limit on finding out who exists, for the address that a request came from. */
export interface Probes {
  /** Refuses an address that has reached the limit. */
  readonly admit: TE.TaskEither<TooManyAttempts, void>
  /** Counts an answer of which a search is made; beyond the limit it is not given. */
  readonly count: <Failure extends HttpFailure>(
    failure: Failure,
  ) => TE.TaskEither<Failure | TooManyAttempts | StorageUnavailable, never>
}

export type ProbeLimit = Pick<AttemptLimit, 'attempts' | 'windowMs'>

/** 300 in 15 minutes: a carrier's subscribers behind one address stay below it, a search does not. */
export const defaultProbeLimit: ProbeLimit = { attempts: 300, windowMs: 15 * 60 * 1000 }

/** A wrong password tells nothing, but whoever gives many of them is looking for somebody. */
const telling: ReadonlySet<HttpFailure['_tag']> = new Set([
  'NoSuchUser',
  'UsernameTaken',
  'EmailTaken',
  'PhoneTaken',
  'WrongCredentials',
])

const unlimited: Probes = { admit: TE.right(undefined), count: TE.left }

/**
 * Counts by address in the throttle, so that nodes count together. What the throttle refused is remembered here until
 * the end of its window: a hit is refused like a miss, without asking the store again.
 */
export const makeProbes = (
  throttle: Pick<LoginThrottle, 'reserve'>,
  probeLimit: ProbeLimit,
  { now }: Clock,
): ((addressOf: Lazy<string | undefined>) => Probes) => {
  const refusals = makeRefusals()
  // Nothing that an address does proves it right, so it has no end of attempts in a row.
  const limit: AttemptLimit = { ...probeLimit, consecutive: noEnd }

  const limited = (address: string): Probes => ({
    admit: TE.fromIOEither(() => refusals.check(address, now())),
    count: (failure) =>
      pipe(
        throttle.reserve(`probe:${address}`, limit, now()),
        TE.tapError((refusal) => TE.fromIO(() => refusals.note(address, refusal, now()))),
        TE.flatMap(() => TE.left(failure)),
      ),
  })

  // An address is read where it is asked for: most requests end without.
  return (addressOf) => {
    const probes = (): Probes => {
      const address = addressOf()
      return address === undefined ? unlimited : limited(address)
    }
    return {
      admit: () => probes().admit(),
      count: (failure) => (telling.has(failure._tag) ? probes().count(failure) : TE.left(failure)),
    }
  }
}

/** Of a deployment that counts nowhere. */
export const noProbes = (): Probes => unlimited

import { after, type Instant, type StorageUnavailable, type TooManyAttempts } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'

/** Addresses that were refused, until when. */
export interface Refusals {
  readonly note: (address: string, refusal: TooManyAttempts | StorageUnavailable, now: Instant) => void
  readonly check: (address: string, now: Instant) => E.Either<TooManyAttempts, void>
}

const capacity = 10_000

/** The oldest of too many are forgotten: the store refuses them again. */
export const makeRefusals = (): Refusals => {
  const ends = new Map<string, Instant>()
  return {
    note: (address, refusal, now) => {
      if (refusal._tag !== 'TooManyAttempts') return
      ends.delete(address)
      ends.set(address, after(now, (refusal.retryAfter ?? 0) * 1000))
      const [oldest] = ends.keys()
      if (ends.size > capacity && oldest !== undefined) ends.delete(oldest)
    },
    check: (address, now) => {
      const end = ends.get(address)
      if (end !== undefined && now < end)
        return E.left({ _tag: 'TooManyAttempts', retryAfter: Math.ceil((end - now) / 1000) })
      ends.delete(address)
      return E.right(undefined)
    },
  }
}

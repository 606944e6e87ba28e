import { after, type Instant, type StorageUnavailable, type TooManyAttempts } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'

/** Addresses that were refused, until when. */
export interface Refusals {
  readonly note: (address: string, refusal: TooManyAttempts | StorageUnavailable, now: Instant) => void
  readonly check: (address: string, now: Instant) => E.Either<TooManyAttempts, void>
}

interface Refused {
  readonly from: Instant
  readonly until: Instant
}

const capacity = 10_000

/** The oldest of too many are forgotten, and so is what lies ahead of a clock that was set back: the store is asked again. */
export const makeRefusals = (): Refusals => {
  const refused = new Map<string, Refused>()
  return {
    note: (address, refusal, from) => {
      if (refusal._tag !== 'TooManyAttempts') return
      refused.delete(address)
      refused.set(address, { from, until: after(from, (refusal.retryAfter ?? 0) * 1000) })
      const [oldest] = refused.keys()
      if (refused.size > capacity && oldest !== undefined) refused.delete(oldest)
    },
    check: (address, now) => {
      const known = refused.get(address)
      if (known !== undefined && known.from <= now && now < known.until)
        return E.left({ _tag: 'TooManyAttempts', retryAfter: Math.ceil((known.until - now) / 1000) })
      refused.delete(address)
      return E.right(undefined)
    },
  }
}

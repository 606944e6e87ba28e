import type * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as T from 'fp-ts/lib/Task.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { SessionKeyStale, StorageUnavailable, Undecryptable } from '../model/failure.ts'
import type { Instant } from '../model/instant.ts'
import type { KsKey, KsKeyRef } from '../model/ks-key.ts'
import type { SealedPayload } from '../model/sealed-payload.ts'
import type { Deps } from './deps.ts'

export interface Opening<A> {
  readonly payload: SealedPayload
  /** Keys to try, in this order; together they are one opening. */
  readonly keys: readonly KsKeyRef[]
  readonly notBefore: Instant
  /** What the plain text has to be. */
  readonly read: (plain: string) => E.Either<Undecryptable, A>
}

type Opened<A> = TE.TaskEither<SessionKeyStale | Undecryptable, A>

/**
 * Opens what a device encrypted. The failure is counted on every key before the first is tried, and taken back when the
 * opening succeeds: no interruption leaves a free guess to a padding oracle.
 */
export const openPayload =
  ({ ksKeys, crypto }: Pick<Deps, 'ksKeys' | 'crypto'>) =>
  <A>({
    payload,
    keys,
    notBefore,
    read,
  }: Opening<A>): TE.TaskEither<SessionKeyStale | Undecryptable | StorageUnavailable, A> => {
    const openWith = ({ sealed }: KsKey): Opened<A> =>
      pipe(
        crypto.unseal(sealed),
        TE.mapLeft((): SessionKeyStale => ({ _tag: 'SessionKeyStale' })),
        TE.flatMapTask((key) => pipe(crypto.open(payload, key), TE.getOrElse(unopened))),
        TE.flatMapEither(read),
      )
    const openWithAny = (usable: readonly KsKey[]): Opened<A> =>
      inOrder(keys, usable).reduce<Opened<A>>((tried, key) => orElseOpen(openWith(key))(tried), noKey)

    return pipe(
      ksKeys.reserve(keys, notBefore),
      TE.flatMap((usable) =>
        pipe(
          openWithAny(usable),
          TE.tap(() => ksKeys.refund(usable)),
        ),
      ),
    )
  }

/** One answer for several keys: as soon as one of them was tried, the data is what failed. */
const orElseOpen = <A>(next: Opened<A>): ((tried: Opened<A>) => Opened<A>) =>
  TE.orElse((failure) =>
    pipe(
      next,
      TE.mapLeft((last) => (failure._tag === 'Undecryptable' ? failure : last)),
    ),
  )

const noKey: Opened<never> = TE.left({ _tag: 'SessionKeyStale' })

/** What cannot be opened is read all the same, as a text that reads as nothing: the time that it takes tells nobody why. */
const unopened = (): T.Task<string> => T.of('')

const inOrder = (wanted: readonly KsKeyRef[], usable: readonly KsKey[]): readonly KsKey[] =>
  [...usable].sort((a, b) => rank(wanted, a) - rank(wanted, b))

const rank = (wanted: readonly KsKeyRef[], { fingerprint }: KsKeyRef): number =>
  wanted.findIndex((ref) => ref.fingerprint === fingerprint)

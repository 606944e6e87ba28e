import { type Instant, instant, type KsKeyRef, maxFailedOpenings } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { CustodyRow } from '../../../src/testing/in-memory-tables.ts'
import { type KeySubject, keyMutant, recount, rowOf } from './custody-rows.ts'
import type { Mutants } from './mutants.ts'

const isFree = ({ key, failures }: CustodyRow, notBefore: Instant): boolean =>
  key.obtainedAt >= notBefore && failures < maxFailedOpenings

export const openingCountMutants: Mutants<KeySubject> = {
  'answers the reserved keys, each once': keyMutant(({ reserve }) => ({
    reserve: (refs, notBefore) =>
      pipe(
        reserve(refs, notBefore),
        TE.map((usable) => refs.flatMap((ref) => usable.filter((key) => key.fingerprint === ref.fingerprint))),
      ),
  })),

  'gives no key that is not in custody or too old': keyMutant(({ reserve }) => ({
    reserve: (refs, notBefore) => reserve(refs, instant(notBefore - 1)),
  })),

  'gives a key ten times, no matter how many ask at once': keyMutant(({ reserve }, tables) => ({
    reserve: (refs, notBefore) => async () => {
      const rows = [...new Set(refs.map((ref) => rowOf(tables, ref)))]
      const free = rows.flatMap((row) => (row !== undefined && isFree(row, notBefore) ? [row.key] : []))
      await Promise.resolve()
      const result = await reserve(refs, notBefore)()
      return E.isRight(result) && result.right.length < free.length ? E.right(free) : result
    },
  })),

  'counts each key for itself': keyMutant(({ reserve }, tables) => ({
    reserve: (refs, notBefore) =>
      refs.length > 1 && refs.some((ref) => rowOf(tables, ref)?.failures === maxFailedOpenings)
        ? TE.right([])
        : reserve(refs, notBefore),
  })),

  'takes one count back for an opening that succeeded, not all': keyMutant((_, tables) => ({
    refund: (refs) => recount(tables, refs, () => 0),
  })),

  'never counts below zero': keyMutant((_, tables) => ({
    refund: (refs) => recount(tables, refs, (failures) => failures - 1),
  })),

  'keeps the count of a key that comes again': keyMutant(({ put }, tables) => ({
    put: (key, session) =>
      pipe(
        recount(tables, [key], () => 0),
        TE.flatMap(() => put(key, session)),
      ),
  })),

  'gives no key of another identity, and counts the same key of two apart': keyMutant(({ reserve }, { ksKeys }) => ({
    reserve: (refs, notBefore) => {
      const alike = (ref: KsKeyRef) =>
        [...ksKeys.values()].find(({ key }) => key.pool === ref.pool && key.fingerprint === ref.fingerprint)
      return reserve(
        refs.map((ref) => alike(ref)?.key ?? ref),
        notBefore,
      )
    },
  })),

  'answers the newest key also when it may not be tried any more': keyMutant(({ newest }, tables) => ({
    newest: (pool, openid) =>
      pipe(newest(pool, openid), TE.map(O.filter((key) => rowOf(tables, key)?.failures !== maxFailedOpenings))),
  })),
}

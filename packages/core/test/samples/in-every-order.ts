import type { Ports } from '@ks-auth/core'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { aRace, type Race } from './a-race.ts'
import { isFullRun } from './is-full-run.ts'

/** Lets some flows race, and says what has to be true afterwards. */
export type Contest = (race: Race) => Promise<void>

/** Looks for an order of steps that breaks what a contest says; `change` puts other ports in their places. */
export const searchFor = (contest: Contest, change?: (ports: Ports) => Ports): Promise<fc.RunDetails<[fc.Scheduler]>> =>
  fc.check(
    fc.asyncProperty(fc.scheduler(), (scheduler) => contest(aRace(scheduler, change))),
    { numRuns: isFullRun ? 1000 : 100 },
  )

export const inEveryOrder = async (contest: Contest): Promise<void> => {
  const report = await searchFor(contest)
  if (report.failed) throw new Error(fc.defaultReportMessage(report) ?? 'failed', { cause: report.errorInstance })
}

type Results<A> = readonly E.Either<{ readonly _tag: string }, A>[]

/** How racing flows ended, in alphabetical order: tags of failures, `ok` for successes. */
export const endsOf = (results: Results<unknown>): readonly string[] =>
  results.map((result) => (E.isLeft(result) ? result.left._tag : 'ok')).sort()

export const answersOf = <A>(results: Results<A>): readonly A[] =>
  results.flatMap((result) => (E.isRight(result) ? [result.right] : []))

import * as E from 'fp-ts/lib/Either.js'
import { identity } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Kysely } from 'kysely'
import { type Outcome, type Runs, together } from '../batch/together.ts'
import type { Commits } from '../run/commits.ts'
import { runControl } from '../run/run-control.ts'
import type { Tables } from '../tables.ts'
import { whenCrowded } from './when-crowded.ts'

type Step = (on: Kysely<Tables>) => Promise<unknown>
type RunStep = (on: Kysely<Tables>, step: Step) => Promise<Outcome<unknown>>

/** Bounds how long one transaction keeps other processes from writing. */
const most = 100

/**
 * Writes that share commits, where a commit costs far more than what is in it. What arrives while one runs goes
 * into the next, and is answered when all are on the disk. A step fails alone: when one does, all are run anew, each in a
 * savepoint of its own. Savepoints for all from the start would cost more than the few that fail.
 */
export const groupCommit = (db: Kysely<Tables>): Commits => {
  const inOneCommit = (steps: readonly Step[], run: RunStep): Promise<readonly Outcome<unknown>[]> =>
    db.transaction().execute(async (trx) => {
      const outcomes: Outcome<unknown>[] = []
      for (const step of steps) outcomes.push(await run(trx, step))
      return outcomes
    })
  const runs: Runs<Step, unknown> = {
    one: (step) => db.transaction().execute(step),
    many: async (steps) => {
      let failed = false
      const bare: RunStep = async (on, step) => {
        try {
          return E.right(await step(on))
        } catch (error) {
          failed = true
          throw error
        }
      }
      try {
        return await inOneCommit(steps, bare)
      } catch (error) {
        if (!failed) throw error
      }
      return inOneCommit(steps, inSavepoint)
    },
  }
  const { arrive, gather } = whenCrowded()
  const join = together(runs, { lanes: 1, most, gather })
  const commit = <A>(step: (on: Kysely<Tables>) => Promise<A>): Promise<A> => {
    arrive()
    // Each step is answered with what it answered itself.
    return join(step) as Promise<A>
  }
  return { transact: commit, write: commit }
}

const inSavepoint: RunStep = async (db, step) => {
  await runControl(db, 'savepoint step')
  const outcome = await TE.tryCatch(() => step(db), identity)()
  if (E.isLeft(outcome))
    // A full disk undoes the whole transaction and the savepoints with it. Then nobody's step is done, for that reason.
    await runControl(db, 'rollback to step').catch(() => {
      throw outcome.left
    })
  await runControl(db, 'release step')
  return outcome
}

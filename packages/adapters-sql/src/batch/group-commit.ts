import * as E from 'fp-ts/lib/Either.js'
import { identity } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { CompiledQuery, type Kysely } from 'kysely'
import type { Writing } from '../run/writing.ts'
import type { Tables } from '../tables.ts'
import { type Outcome, together } from './together.ts'
import { whenCrowded } from './when-crowded.ts'

type Step = (db: Kysely<Tables>) => Promise<unknown>

/** Bounds how long one transaction keeps other processes from writing. */
const most = 100

/**
 * Writes that share commits, where a commit costs far more than what is in it. What arrives while one runs goes
 * into the next, each step in a savepoint of its own: it fails alone, and is answered when all are on the disk.
 */
export const groupCommit = (db: Kysely<Tables>): Writing => {
  const alone = async (step: Step): Promise<readonly Outcome<unknown>[]> => [
    E.right(await db.transaction().execute(step)),
  ]
  const shared = (steps: readonly Step[]): Promise<readonly Outcome<unknown>[]> =>
    db.transaction().execute(async (trx) => {
      const outcomes: Outcome<unknown>[] = []
      for (const step of steps) outcomes.push(await inSavepoint(trx, step))
      return outcomes
    })
  const { arrive, gather } = whenCrowded()
  const join = together<Step, unknown>(
    (steps) => (steps.length === 1 && steps[0] !== undefined ? alone(steps[0]) : shared(steps)),
    { lanes: 1, most, gather },
  )
  const commit = <A>(step: (on: Kysely<Tables>) => Promise<A>): Promise<A> => {
    arrive()
    // Each step is answered with what it answered itself.
    return join(step) as Promise<A>
  }
  return { transact: commit, write: commit }
}

const inSavepoint = async (db: Kysely<Tables>, step: Step): Promise<Outcome<unknown>> => {
  await control(db, 'savepoint step')
  const outcome = await TE.tryCatch(() => step(db), identity)()
  if (E.isLeft(outcome))
    // A full disk undoes the whole transaction and the savepoints with it. Then nobody's step is done, for that reason.
    await control(db, 'rollback to step').catch(() => {
      throw outcome.left
    })
  await control(db, 'release step')
  return outcome
}

const control = (db: Kysely<Tables>, statement: string): Promise<unknown> =>
  db.executeQuery(CompiledQuery.raw(statement))

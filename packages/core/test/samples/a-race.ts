import type { Ports } from '@ks-auth/core'
import type fc from 'fast-check'
import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { aWorld, type World } from './a-world.ts'
import { aroundStorage } from './around-storage.ts'

type Steps<L, A> = readonly TaskEither<L, A>[]

export interface Race extends World {
  /** Runs all steps at once; who goes on is drawn anew before each call of a store or the platform. */
  readonly race: <L, A>(steps: Steps<L, A>) => Promise<readonly Either<L, A>[]>
}

export const aRace = (scheduler: fc.Scheduler, change: (ports: Ports) => Ports = (ports) => ports): Race => {
  let racing = false
  const inTurn =
    <L, A>(call: string, run: TaskEither<L, A>): TaskEither<L, A> =>
    async () => {
      if (racing) await scheduler.schedule(Promise.resolve(), call)
      return run()
    }

  const world = aWorld({}, (plain) => {
    const ports = change(plain)
    const exchangeCode: Ports['gateway']['exchangeCode'] = (client, code) =>
      inTurn('gateway.exchangeCode', ports.gateway.exchangeCode(client, code))
    return { ...aroundStorage(ports, inTurn), gateway: { exchangeCode } }
  })

  return {
    ...world,
    race: async (steps) => {
      racing = true
      const results = await scheduler.waitFor(Promise.all(steps.map((step) => step())))
      racing = false
      return results
    },
  }
}

import type { WhatHappened } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type World } from '../../samples/a-world.ts'

/** Something that somebody does. It may be done again: each time with a code of its own. */
export interface Scenario {
  /** Brings the world about and gives what is done in it. */
  readonly begin: (world: World) => Promise<() => TaskEither<{ readonly _tag: string }, unknown>>
  readonly tells?: WhatHappened
  /** How it is refused when it was done already. */
  readonly whenDone?: string
}

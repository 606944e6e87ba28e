import type { Conflict } from '@ks-auth/core'

/** Thrown inside a transaction to roll it back: somebody else was first. */
export class LostRace extends Error {
  override readonly name = 'LostRace'
  readonly conflict: Conflict

  constructor(conflict: Conflict) {
    super(conflict._tag)
    this.conflict = conflict
  }
}

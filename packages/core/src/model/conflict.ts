import type { EmailTaken, OpenidTaken, PhoneTaken, UsernameTaken } from './failure.ts'

/** Somebody else wrote this user since it was read. Read again, decide again. */
export interface StaleUser {
  readonly _tag: 'StaleUser'
}

/** The fresh id is somebody's already. Draw another. */
export interface IdTaken {
  readonly _tag: 'IdTaken'
}

/** What a write of a user can lose against: a value to decide on again, never an error to report. */
export type Conflict = StaleUser | IdTaken | OpenidTaken | UsernameTaken | EmailTaken | PhoneTaken

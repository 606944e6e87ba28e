/** How often a password may be tried. Whole numbers from 1. */
export interface AttemptLimit {
  /** At most so many in each window; the next is a TooManyAttempts. */
  readonly attempts: number
  /** The length of a window in milliseconds, from its first attempt. */
  readonly windowMs: number
  /** At most so many ever without a success, whatever the windows say. */
  readonly consecutive: number
}

/** At most `attempts` in each window of `windowMs`, and at most `consecutive` ever without a success. */
export interface AttemptLimit {
  readonly attempts: number
  readonly windowMs: number
  readonly consecutive: number
}

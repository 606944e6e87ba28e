export type ClientInput = 0 | 1 | 2

/** Which session's token a caller shows, counted from the last one opened, and as which client. */
export interface CallerInput {
  readonly session: number | null
  readonly client: 'own' | ClientInput
}

/** A ks.login() of a person. */
export interface ExchangeInput {
  readonly person: number
  readonly renews: boolean
}

/** How long a request waits for the database, at most. */
export interface Patience {
  /** For a connection: until one is free, or until a new one stands. */
  readonly connection: number
  /** For the answer to a statement. */
  readonly statement: number
  /** How many may wait for a connection at the same time. */
  readonly queue: number
}

export const patience: Patience = { connection: 2000, statement: 3000, queue: 1000 }

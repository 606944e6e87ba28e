/** Kysely wants a connection to stream. */
export const noStream = (): never => {
  throw new Error('no query of this package streams')
}

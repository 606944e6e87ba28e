interface Told {
  /** The code of the server (an SQLSTATE, or a number of MySQL) or of the network. */
  readonly code: string | null
  /** The unique key that the statement ran into. */
  readonly key?: string | null
  /** The connection broke before the answer came: nobody knows what was written. */
  readonly lost?: boolean
}

/**
 * What a server or the way to it refused, without the values: drivers put them into errors (the row, the statement),
 * and a cause ends up in a log.
 */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure'
  readonly code: string | null
  readonly key: string | null
  readonly lost: boolean

  constructor(message: string, { code, key = null, lost = false }: Told) {
    super(message)
    this.code = code
    this.key = key
    this.lost = lost
  }
}

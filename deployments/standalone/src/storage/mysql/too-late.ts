/** Nothing came in time. The code is that of a network that says nothing. */
export class TooLate extends Error {
  override readonly name = 'TooLate'
  readonly code = 'ETIMEDOUT'

  constructor(milliseconds: number) {
    super(`no answer of the database within ${milliseconds} ms`)
  }
}

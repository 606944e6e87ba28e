/** The normal run takes the reduced size; `KS_AUTH_FULL=1` takes the one that the promise names. */
export const fullSize = (reduced: number, full: number): number =>
  process.env['KS_AUTH_FULL'] === '1' ? full : reduced

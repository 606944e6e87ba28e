/** A limit that nothing reaches: stores count in whole numbers. */
export const noEnd: number = Number.MAX_SAFE_INTEGER

/** The HTTP status of an answer, which some hosts give as text. */
export const readStatus = (given: unknown): number | undefined => {
  const status = typeof given === 'string' ? Number(given) : given
  return typeof status === 'number' && status >= 200 ? status : undefined
}

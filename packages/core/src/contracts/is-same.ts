const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Structural equality of data. A missing key and a key that holds `undefined` differ; prototypes do not matter. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
}

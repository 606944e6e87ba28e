const show = (value: unknown): string => JSON.stringify(value, null, 1) ?? String(value)

/** Thrown by a contract case; a test runner shows `message`. */
export class BrokenContract extends Error {
  override readonly name = 'BrokenContract'

  constructor(promise: string, actual: unknown, expected: unknown) {
    super(`${promise}\nexpected ${show(expected)}\nactual   ${show(actual)}`)
  }
}

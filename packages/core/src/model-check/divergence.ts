/** The store and the reference model disagree about what a step shows. */
export class Divergence extends Error {
  override readonly name = 'Divergence'

  constructor(step: string, expected: string, actual: string) {
    super(`${step}\nexpected ${expected}\nactual   ${actual}`)
  }
}

import fc from 'fast-check'

const odd = Array.from(
  'aAz1.@ 快😀\u212A\u017F\uFF21\u0130\u0131\u00DF\u1E9E\u03A3\u03C2\u0345\u0301\uFB01\u2460\u00BD\uFDFA\u1100\u1161\u00A8\u3000\u200D',
)

/** Text as people, and people who mean harm, type it for a name: case, width, marks, ligatures, blanks, any plane. */
export const anyName: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 12 })
  .map((parts) => parts.join(''))

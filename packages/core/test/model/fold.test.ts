import { describe, expect, it } from 'vitest'
import { fold } from '../../src/model/fold.ts'
import { anyName } from '../samples/any-name.ts'
import { forAll } from '../samples/for-all.ts'

describe('fold', () => {
  it.each([
    ['case', 'AnnÉ', 'anné'],
    ['the Kelvin sign', '\u212Aim', 'kim'],
    ['the long s', 'ne\u017Fs', 'ness'],
    ['full width', 'Ａｎｎ１', 'ann1'],
    ['ligatures', 'e\uFB03', 'effi'],
    ['composition', 'e\u0301', '\u00E9'],
    ['sharp s in both cases', 'STRA\u1E9EE stra\u00DFe', 'strasse strasse'],
    ['both sigmas', '\u03A3\u03B1\u03C3', '\u03C3\u03B1\u03C2'],
    ['the dotted capital i', '\u0130', 'i\u0307'],
    ['the missing dot of an i', '\u0131', 'i'],
    ['half-width kana', '\uFF76\uFF9E', '\u30AC'],
  ])('does not count %s', (_what, text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('keeps apart what people read as different', () => {
    const names = ['ann', 'anne', 'än', 'an', 'аnn', '安', '安安']
    expect(new Set(names.map(fold)).size).toBe(names.length)
  })

  it('changes nothing that is folded already', () =>
    forAll([anyName], (text) => fold(fold(text)) === fold(text), 5_000))

  it('changes no single code point a second time', () => {
    const unstable: string[] = []
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      const folded = fold(String.fromCodePoint(codePoint))
      if (fold(folded) !== folded) unstable.push(`U+${codePoint.toString(16)}`)
    }
    expect(unstable).toEqual([])
  })

  it('gives one answer for the spellings that differ in case, width or composition only', () =>
    forAll(
      [anyName],
      (text) =>
        [text.toLowerCase(), text.normalize('NFC'), text.normalize('NFD'), text.normalize('NFKC')].every(
          (spelling) => fold(spelling) === fold(text),
        ),
      2_000,
    ))
})

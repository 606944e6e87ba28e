import fc from 'fast-check'
import { describe, it } from 'vitest'
import { utf8Length } from '../../src/model/utf8-length.ts'
import { forAll } from '../samples/for-all.ts'

const edges = ['', '\u0000', '\u007F', '\u0080', '\u07FF', '\u0800', '\uFFFF', '\u{10000}', '\u{10FFFF}']

describe('utf8Length', () => {
  it('counts the bytes that an encoder writes', () =>
    forAll(
      [fc.constantFrom(...edges), fc.string({ unit: 'binary' })],
      (edge, text) => utf8Length(edge + text) === Buffer.byteLength(edge + text, 'utf8'),
      500,
    ))
})

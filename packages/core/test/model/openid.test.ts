import { parseOpenid } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'

describe('an openid', () => {
  it.each(['f18f5a8e7a3bb15614bf57244ac59400', 'ofo380BgVHDSf3gz0QK1DYPGnLxx', 'x', '快', 'x'.repeat(128)])(
    'may be %s, and is kept byte for byte',
    (text) => {
      expect(parseOpenid(text)).toEqual(O.some(text))
    },
  )

  it.each(['', 'x'.repeat(129), 'o\u0000', 'o\n', '\uD800'])('is not %j', (text) => {
    expect(parseOpenid(text)).toEqual(O.none)
  })
})

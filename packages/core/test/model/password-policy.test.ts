import { compatiblePasswords, strictPasswords } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { checkPassword, isHashable } from '../../src/model/password-policy.ts'

const refused = E.left({ _tag: 'PasswordRefused' })
const both = [
  ['compatible', compatiblePasswords],
  ['strict', strictPasswords],
] as const

describe.each(both)('the %s policy', (_name, policy) => {
  it('gives a good password back as it came, byte for byte', () => {
    for (const password of ['correct horse battery', ' p\u0000w e\u0301 \u00E9 ', 'ＰＡＳＳ快手快手'])
      expect(checkPassword(policy, password)).toEqual(E.right(password))
  })

  it('counts code points for the minimum, not code units', () => {
    expect(checkPassword(policy, '😀'.repeat(policy.minimumLength))).toEqual(E.right('😀'.repeat(policy.minimumLength)))
    expect(checkPassword(policy, '😀'.repeat(policy.minimumLength - 1))).toEqual(refused)
    expect(checkPassword(policy, '')).toEqual(refused)
  })

  it('counts bytes for the maximum of 256', () => {
    expect(checkPassword(policy, 'x'.repeat(256))).toEqual(E.right('x'.repeat(256)))
    expect(checkPassword(policy, 'x'.repeat(257))).toEqual(refused)
    expect(checkPassword(policy, '快'.repeat(85))).toEqual(E.right('快'.repeat(85)))
    expect(checkPassword(policy, '快'.repeat(86))).toEqual(refused)
  })

  it('refuses a lone surrogate, which no hash could see', () => {
    expect(checkPassword(policy, 'correct horse \uD83D')).toEqual(refused)
  })
})

describe('the compatible policy', () => {
  it('takes the passwords of the documents', () => {
    expect(checkPassword(compatiblePasswords, '111111')).toEqual(E.right('111111'))
    expect(checkPassword(compatiblePasswords, 'ifanrx123')).toEqual(E.right('ifanrx123'))
    expect(checkPassword(compatiblePasswords, '11111')).toEqual(refused)
  })
})

describe('the strict policy', () => {
  it.each(['password1', 'PassWord1', '12345678', 'qwertyuiop'])('refuses the common password %s', (password) => {
    expect(checkPassword(strictPasswords, password)).toEqual(refused)
  })

  it('takes eight characters that nobody else uses', () => {
    expect(checkPassword(strictPasswords, 'vq7!kz0p')).toEqual(E.right('vq7!kz0p'))
    expect(checkPassword(strictPasswords, 'vq7!kz0')).toEqual(refused)
  })
})

describe('a hashable password', () => {
  it('has at most 256 bytes and no lone surrogate, and may be empty', () => {
    expect(['', '快'.repeat(85), 'x'.repeat(256)].map(isHashable)).toEqual([true, true, true])
    expect(['快'.repeat(86), 'x'.repeat(257), '\uDE00'].map(isHashable)).toEqual([false, false, false])
  })
})

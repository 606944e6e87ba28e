import type { ContractCase } from './contract-case.ts'
import type { CryptoUnderTest } from './crypto-under-test.ts'
import { expectSame, given } from './expectations.ts'

/** A password is its bytes, all of them. */
export const passwordCases: readonly ContractCase<CryptoUnderTest>[] = [
  {
    name: 'tells the right password from all others, to the last byte',
    check: async ({ crypto }) => {
      const hash = await given(crypto.hashPassword('pass word 密码'))
      expectSame('hidden', hash.includes('pass word'), false)
      expectSame('right', await given(crypto.verifyPassword('pass word 密码', hash)), 'right')
      for (const wrong of ['', 'pass word', 'Pass word 密码', 'pass word 密码 '])
        expectSame(wrong, await given(crypto.verifyPassword(wrong, hash)), 'wrong')
    },
  },
  {
    name: 'hashes a long password whole',
    check: async ({ crypto }) => {
      const long = `${'长'.repeat(80)}\u0000${'x'.repeat(14)}`
      const hash = await given(crypto.hashPassword(`${long}1`))
      expectSame('right', await given(crypto.verifyPassword(`${long}1`, hash)), 'right')
      expectSame('another end', await given(crypto.verifyPassword(`${long}2`, hash)), 'wrong')
      expectSame('cut at the zero', await given(crypto.verifyPassword('长'.repeat(80), hash)), 'wrong')
    },
  },
  {
    name: 'normalises no password',
    check: async ({ crypto }) => {
      const hash = await given(crypto.hashPassword('caf\u00e9 ｘ'))
      for (const lookalike of ['cafe\u0301 ｘ', 'caf\u00e9 x'])
        expectSame(lookalike, await given(crypto.verifyPassword(lookalike, hash)), 'wrong')
    },
  },
  {
    name: 'hashes a password differently each time',
    check: async ({ crypto }) => {
      const [a, b] = [await given(crypto.hashPassword('111111')), await given(crypto.hashPassword('111111'))]
      expectSame('alike', a === b, false)
    },
  },
  {
    name: 'finds every password wrong for somebody who has none',
    check: async ({ crypto }) => {
      for (const password of ['', '111111'])
        expectSame(password, await given(crypto.verifyPassword(password, null)), 'wrong')
    },
  },
]

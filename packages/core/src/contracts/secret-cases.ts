import type { SealedKey, SessionKey } from '../model/ks-key.ts'
import type { ContractCase } from './contract-case.ts'
import type { CryptoUnderTest } from './crypto-under-test.ts'
import { expectLeft, expectSame, given } from './expectations.ts'

const key = 'jItsua/qXtgnBBffuKcKqQ==' as SessionKey
const otherKey = '8SxfvnCkpvYFQPhuhlEO4A==' as SessionKey
const hexDigest = /^[0-9a-f]{64}$/

/** Tokens cannot be guessed, and keys at rest cannot be read or changed. */
export const secretCases: readonly ContractCase<CryptoUnderTest>[] = [
  {
    name: 'draws tokens of 64 hex digits that do not repeat',
    check: async ({ crypto }) => {
      const tokens = Array.from({ length: 1000 }, () => crypto.newToken())
      expectSame(
        'form',
        tokens.every((token) => hexDigest.test(token)),
        true,
      )
      expectSame('distinct', new Set(tokens).size, tokens.length)
    },
  },
  {
    name: 'digests a token the same way each time, and each token in another way',
    check: async ({ crypto }) => {
      const digests = await Promise.all(['a', 'A', 'a ', '', 'a'].map((token) => crypto.digestToken(token)()))
      expectSame(
        'form',
        digests.every((digest) => hexDigest.test(digest)),
        true,
      )
      expectSame('distinct', new Set(digests).size, 4)
      expectSame('repeatable', digests[0], digests[4])
    },
  },
  {
    name: 'tells keys apart by their fingerprint',
    check: async ({ crypto }) => {
      const [a, b, again] = await Promise.all([key, otherKey, key].map((each) => crypto.fingerprint(each)()))
      expectSame('form', hexDigest.test(a ?? ''), true)
      expectSame('repeatable', again, a)
      expectSame('distinct', a === b, false)
    },
  },
  {
    name: 'unseals what it sealed, and shows nothing of it in between',
    check: async ({ crypto }) => {
      const [once, twice] = [await crypto.seal(key)(), await crypto.seal(key)()]
      expectSame('first', await given(crypto.unseal(once)), key)
      expectSame('second', await given(crypto.unseal(twice)), key)
      expectSame('no two alike', once === twice, false)
      expectSame('hidden', once.includes(key) || once.includes(key.slice(0, 22)), false)
    },
  },
  {
    name: 'refuses a seal that was changed in any place',
    check: async ({ crypto }) => {
      const sealed = await crypto.seal(key)()
      for (let i = 0; i < sealed.length; i++) {
        const other = sealed[i] === 'A' ? 'B' : 'A'
        const changed = `${sealed.slice(0, i)}${other}${sealed.slice(i + 1)}` as SealedKey
        await expectLeft(`changed at ${i}`, crypto.unseal(changed), 'Unsealable')
      }
    },
  },
  {
    name: 'refuses a seal that is none',
    check: async ({ crypto }) => {
      for (const text of ['', '.', 'k1.', 'x.y.z', key, 'a'.repeat(500)])
        await expectLeft(text, crypto.unseal(text as SealedKey), 'Unsealable')
    },
  },
]

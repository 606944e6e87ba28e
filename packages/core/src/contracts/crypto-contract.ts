import * as E from 'fp-ts/lib/Either.js'
import type { SealedKey, SessionKey } from '../model/ks-key.ts'
import type { Crypto, SealedPayload } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectLeft, expectSame, given } from './expectations.ts'

/** A Crypto port, and what the device of a person does with a session_key. */
export interface CryptoUnderTest {
  readonly crypto: Crypto
  readonly encrypt: (plain: string, key: SessionKey) => SealedPayload
  readonly sign: (rawData: string, key: SessionKey) => string
}

const key = 'jItsua/qXtgnBBffuKcKqQ==' as SessionKey
const otherKey = '8SxfvnCkpvYFQPhuhlEO4A==' as SessionKey
const hexDigest = /^[0-9a-f]{64}$/
const texts = ['{"countryCode":"86","phoneNumber":"13800138000"}', '{"nickName":"快手测试😀"}', '{}', '']

export const cryptoContract: readonly ContractCase<CryptoUnderTest>[] = [
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
  {
    name: 'opens what a device encrypted',
    check: async ({ crypto, encrypt }) => {
      for (const text of texts) expectSame(text, await given(crypto.open(encrypt(text, key), key)), text)
    },
  },
  {
    name: 'opens nothing under another key',
    check: async ({ crypto, encrypt }) => {
      for (const text of texts.slice(0, 3)) {
        const opened = await crypto.open(encrypt(text, otherKey), key)()
        expectSame(text, E.isRight(opened) && opened.right === text, false)
      }
    },
  },
  {
    name: 'answers Undecryptable, and nothing else, to what is no payload',
    check: async ({ crypto, encrypt }) => {
      const { encryptedData, iv } = encrypt('{}', key)
      const undecryptable = E.left({ _tag: 'Undecryptable' })
      const payloads: readonly SealedPayload[] = [
        { encryptedData: '', iv },
        { encryptedData, iv: '' },
        { encryptedData: `${encryptedData} `, iv },
        { encryptedData: `\n${encryptedData}`, iv },
        { encryptedData, iv: `${iv}=` },
        { encryptedData: '快手', iv },
        { encryptedData: encryptedData.slice(1), iv },
      ]
      for (const payload of payloads)
        expectSame(JSON.stringify(payload), await crypto.open(payload, key)(), undecryptable)
      expectSame('no key', await crypto.open({ encryptedData, iv }, '' as SessionKey)(), undecryptable)
    },
  },
  {
    name: 'accepts the signature of exactly this text under exactly this key',
    check: async ({ crypto, sign }) => {
      const raw = '{"nickName":"快手测试😀"}'
      const signature = sign(raw, key)
      expectSame('right', await crypto.isSignedBy(key, raw, signature)(), true)
      expectSame('other key', await crypto.isSignedBy(otherKey, raw, signature)(), false)
      expectSame('other text', await crypto.isSignedBy(key, `${raw} `, signature)(), false)
      for (const wrong of ['', signature.slice(1), `${signature}0`, `${signature} `, '快'.repeat(20), '0'.repeat(40)])
        expectSame(wrong, await crypto.isSignedBy(key, raw, wrong)(), false)
    },
  },
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

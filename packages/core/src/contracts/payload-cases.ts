import * as E from 'fp-ts/lib/Either.js'
import type { SessionKey } from '../model/ks-key.ts'
import type { SealedPayload } from '../model/sealed-payload.ts'
import type { ContractCase } from './contract-case.ts'
import type { CryptoUnderTest } from './crypto-under-test.ts'
import { expectSame, given } from './expectations.ts'

const key = 'jItsua/qXtgnBBffuKcKqQ==' as SessionKey
const otherKey = '8SxfvnCkpvYFQPhuhlEO4A==' as SessionKey
const texts = ['{"countryCode":"86","phoneNumber":"13800138000"}', '{"nickName":"快手测试😀"}', '{}', '']

/** What a device encrypts and signs, and nothing else, is opened and believed. */
export const payloadCases: readonly ContractCase<CryptoUnderTest>[] = [
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
]

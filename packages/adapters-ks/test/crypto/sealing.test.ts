import { randomBytes } from 'node:crypto'
import type { SealedKey, SessionKey } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { fullSize } from '../full-size.ts'
import { freshCrypto } from '../support/fresh-crypto.ts'

const ringKey = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`
const sessionKey = (): SessionKey => randomBytes(16).toString('base64') as SessionKey
const refused = E.left({ _tag: 'Unsealable' })

describe('F27, key-rotate: a sealed session_key', () => {
  it('opens under every key that is still on the ring', async () => {
    const [a, b, c] = [ringKey('a'), ringKey('b'), ringKey('c')]
    const key = sessionKey()
    const sealed = await freshCrypto(a).seal(key)()
    for (const ring of [a, `${b},${a}`, `${c},${b},${a}`])
      expect(await freshCrypto(ring).unseal(sealed)()).toEqual(E.right(key))
  })

  it('is made by the first key, and says so', async () => {
    const [a, b] = [ringKey('a'), ringKey('b')]
    const sealed = await freshCrypto(`${b},${a}`).seal(sessionKey())()
    expect(sealed).toMatch(/^b\.[A-Za-z0-9_-]+$/)
    expect(await freshCrypto(a).unseal(sealed)()).toEqual(refused)
  })

  it('opens no more when its key is gone, or is another under the same id', async () => {
    const sealed = await freshCrypto(ringKey('a')).seal(sessionKey())()
    expect(await freshCrypto(ringKey('b')).unseal(sealed)()).toEqual(refused)
    expect(await freshCrypto(ringKey('a')).unseal(sealed)()).toEqual(refused)
  })

  it('opens under no other id, even of the same key', async () => {
    const bytes = randomBytes(32).toString('base64')
    const crypto = freshCrypto(`a:${bytes},b:${bytes}`)
    const sealed = await crypto.seal(sessionKey())()
    expect(await crypto.unseal(sealed.replace('a.', 'b.') as SealedKey)()).toEqual(refused)
  })

  it('opens in one spelling only, and in none that was changed in a bit', async () => {
    const crypto = freshCrypto(ringKey('a'))
    const key = sessionKey()
    const sealed = await crypto.seal(key)()
    const [id = '', text = ''] = sealed.split('.')
    for (const other of [`${sealed}=`, `${sealed}A`, `${sealed}.`, ` ${sealed}`, `${id}.${text}\n`, text, `.${text}`])
      expect(await crypto.unseal(other as SealedKey)()).toEqual(refused)
    const box = Buffer.from(text, 'base64url')
    for (let bit = 0; bit < box.length * 8; bit++) {
      const flipped = Buffer.from(box)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await crypto.unseal(`${id}.${flipped.toString('base64url')}` as SealedKey)()).toEqual(refused)
    }
    for (let length = 0; length < box.length; length++)
      expect(await crypto.unseal(`${id}.${box.toString('base64url', 0, length)}` as SealedKey)()).toEqual(refused)
  })

  it('never repeats its initialisation vector', async () => {
    const crypto = freshCrypto(ringKey('a'))
    const key = sessionKey()
    const count = fullSize(5000, 100_000)
    const vectors = new Set<string>()
    for (let i = 0; i < count; i++) {
      const [, text = ''] = (await crypto.seal(key)()).split('.')
      vectors.add(text.slice(0, 16))
    }
    expect(vectors.size).toBe(count)
  })
})

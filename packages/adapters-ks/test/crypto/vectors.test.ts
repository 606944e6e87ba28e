import { readFileSync } from 'node:fs'
import type { SessionKey } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { freshCrypto } from '../support/fresh-crypto.ts'

interface Vectors {
  readonly decrypt: readonly {
    readonly name: string
    readonly session_key: SessionKey
    readonly iv: string
    readonly encryptedData: string
    readonly plain: string
  }[]
  readonly refused: readonly { readonly name: string; readonly session_key: SessionKey; readonly of: string }[]
  readonly signature: readonly {
    readonly name: string
    readonly session_key: SessionKey
    readonly rawData: string
    readonly signature: string
  }[]
}

const vectors: Vectors = JSON.parse(readFileSync(new URL('../vectors/crypto.json', import.meta.url), 'utf8'))
const crypto = freshCrypto()

describe('the vectors', () => {
  it.each(vectors.decrypt)('open: $name', async ({ session_key, plain, ...payload }) => {
    expect(await crypto.open(payload, session_key)()).toEqual(E.right(plain))
  })

  it.each(vectors.refused)('are refused: $name', async ({ session_key, of }) => {
    const payload = vectors.decrypt.find(({ name }) => name === of)
    if (payload === undefined) throw new Error(`no vector ${of}`)
    expect(await crypto.open(payload, session_key)()).toEqual(E.left({ _tag: 'Undecryptable' }))
  })

  it.each(vectors.signature)('are signed: $name', async ({ session_key, rawData, signature }) => {
    expect(await crypto.isSignedBy(session_key, rawData, signature)()).toBe(true)
    const ofBytes = Buffer.from(session_key, 'base64').toString('latin1') as SessionKey
    expect(await crypto.isSignedBy(ofBytes, rawData, signature)()).toBe(false)
  })
})

import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { newKeyRing, parseKeyRing } from '@ks-auth/adapters-ks/crypto'
import fc from 'fast-check'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'

const secret = (first: number): string =>
  Buffer.from(Array.from({ length: 32 }, (_, i) => first + i)).toString('base64')

describe('the text of a key ring', () => {
  it('names keys, of which the first one seals', () => {
    const ring = parseKeyRing(`new:${secret(2)},old:${secret(1)}`)
    if (O.isNone(ring)) throw new Error('refused')
    expect(ring.value.sealing.id).toBe('new')
    expect([...ring.value.keys.keys()]).toEqual(['new', 'old'])
  })

  it.each([
    ['nothing', ''],
    ['no id', `:${secret(1)}`],
    ['no key', 'k1:'],
    ['no colon', secret(1)],
    ['an id with a dot, which ends the id in a seal', `k.1:${secret(1)}`],
    ['an id with a space', `k 1:${secret(1)}`],
    ['an id of 33 characters', `${'k'.repeat(33)}:${secret(1)}`],
    ['a key of 31 bytes', `k1:${randomBytes(31).toString('base64')}`],
    ['a key of 33 bytes', `k1:${randomBytes(33).toString('base64')}`],
    ['a key of 16 bytes', `k1:${randomBytes(16).toString('base64')}`],
    ['a key without padding', `k1:${secret(1).replace('=', '')}`],
    ['a key in the other alphabet', `k1:${'_'.repeat(42)}8=`],
    ['a key with stray bits', `k1:${secret(0).slice(0, 42)}9=`],
    ['a trailing comma', `k1:${secret(1)},`],
    ['a space after the comma', `k1:${secret(1)}, k2:${secret(2)}`],
    ['a line break', `k1:${secret(1)}\n`],
    ['a key of zeros', `k1:${Buffer.alloc(32).toString('base64')}`],
    ['a key of one byte over and over', `k1:${secret(1)},k2:${Buffer.alloc(32, 255).toString('base64')}`],
    ['an id twice', `k1:${secret(1)},k1:${secret(2)}`],
    ['one bad key among good ones', `k1:${secret(1)},k2:short`],
  ])('is refused with %s', (_, text) => {
    expect(parseKeyRing(text)).toEqual(O.none)
  })

  it('is read whatever the keys are', () => {
    const key = fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .filter((bytes) => new Set(bytes).size > 1)
      .map((bytes) => Buffer.from(bytes).toString('base64'))
    const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(ids, fc.array(key, { minLength: 5, maxLength: 5 }), (names, keys) => {
        const ring = parseKeyRing(names.map((name, i) => `${name}:${keys[i]}`).join(','))
        expect(O.isSome(ring) && [...ring.value.keys.keys()]).toEqual(names)
      }),
    )
  })

  it('is made fresh with one key, never the same', () => {
    const texts = Array.from({ length: 100 }, newKeyRing)
    expect(texts.map(parseKeyRing).every(O.isSome)).toBe(true)
    expect(new Set(texts.map((text) => text.split(':')[1])).size).toBe(100)
  })

  it('shows no key when the ring is printed', () => {
    const bytes = randomBytes(32)
    const printed = inspect(parseKeyRing(`k1:${bytes.toString('base64')}`), { depth: null, showHidden: true })
    expect(printed).toContain('k1')
    expect(printed).not.toContain(bytes.toString('base64'))
    expect(printed.replaceAll(/[\s<>]/g, '')).not.toContain(bytes.subarray(0, 8).toString('hex'))
  })
})

import type { KsKey, SealedKey, SessionKey } from '@ks-auth/core'
import { makeFakeCrypto, makeInMemoryStorage } from '@ks-auth/core/testing'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { aKsKey, noon } from '../../src/contracts/samples.ts'
import { openPayload } from '../../src/flow/open-payload.ts'

const [first, second] = ['first', 'second'] as unknown as readonly [SessionKey, SessionKey]
const lost = 'sealed under a key that the ring has lost' as SealedKey

/** Two keys in custody, each sealed as it should be or lost, and the answer to a payload under `under`. */
const openWithTwo = async (seals: readonly ('kept' | 'lost')[], under: string) => {
  const { ksKeys } = makeInMemoryStorage()
  const { crypto, encrypt } = makeFakeCrypto()
  const keys: KsKey[] = []
  for (const [at, key] of [first, second].entries()) {
    const sealed = seals[at] === 'kept' ? await crypto.seal(key)() : lost
    keys.push(aKsKey(at, 'oAnn', { sealed }))
  }
  for (const key of keys) await ksKeys.put(key, null)()

  const texts: string[] = []
  const read = (plain: string) => {
    texts.push(plain)
    return plain === 'phone' ? E.right(plain) : E.left({ _tag: 'Undecryptable' } as const)
  }
  const payload = encrypt('phone', under as SessionKey)
  return { answer: await openPayload({ ksKeys, crypto })({ payload, keys, notBefore: noon, read })(), texts }
}

const undecryptable = E.left({ _tag: 'Undecryptable' })

describe('an opening with two keys', () => {
  it('succeeds with either of them, also when the other one is lost', async () => {
    expect((await openWithTwo(['kept', 'kept'], first)).answer).toEqual(E.right('phone'))
    expect((await openWithTwo(['kept', 'kept'], second)).answer).toEqual(E.right('phone'))
    expect((await openWithTwo(['lost', 'kept'], second)).answer).toEqual(E.right('phone'))
    expect((await openWithTwo(['kept', 'lost'], first)).answer).toEqual(E.right('phone'))
  })

  it('is about the data as soon as one of them was tried, whichever', async () => {
    expect((await openWithTwo(['kept', 'kept'], 'another')).answer).toEqual(undecryptable)
    expect((await openWithTwo(['kept', 'lost'], 'another')).answer).toEqual(undecryptable)
    expect((await openWithTwo(['lost', 'kept'], 'another')).answer).toEqual(undecryptable)
  })

  it('asks for a new login when both are lost', async () => {
    expect(await openWithTwo(['lost', 'lost'], first)).toEqual({
      answer: E.left({ _tag: 'SessionKeyStale' }),
      texts: [],
    })
  })

  it('reads something each time, nothing where nothing opened, so that time tells nobody why', async () => {
    expect((await openWithTwo(['kept', 'kept'], second)).texts).toEqual(['', 'phone'])
    expect((await openWithTwo(['kept', 'kept'], 'another')).texts).toEqual(['', ''])
  })
})

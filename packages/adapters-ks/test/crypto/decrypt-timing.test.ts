import { randomInt } from 'node:crypto'
import type { SealedPayload, SessionKey } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { auc } from '../support/auc.ts'
import { device } from '../support/device.ts'
import { freshCrypto } from '../support/fresh-crypto.ts'
import { rawCbc } from '../support/raw-cbc.ts'

const key = 'jItsua/qXtgnBBffuKcKqQ==' as SessionKey
const phone = '{"countryCode":"86","phoneNumber":"13800138000"}'

describe('decrypt-timing', () => {
  const crypto = freshCrypto()
  const data = device.encrypt(phone, key)
  const withLast = (bytes: readonly number[]): SealedPayload =>
    rawCbc(Buffer.concat([Buffer.from(phone), Buffer.from(bytes)]), key)

  // Through JSON as in a request, so that all texts lie in memory alike.
  const kinds: readonly { readonly payload: SealedPayload; readonly secret: SessionKey }[] = JSON.parse(
    JSON.stringify([
      { payload: withLast([...Array(15).fill(16), 15]), secret: key },
      { payload: withLast([...Array(8).fill(0xff), ...Array(8).fill(8)]), secret: key },
      { payload: data, secret: '8SxfvnCkpvYFQPhuhlEO4A==' },
      { payload: { ...data, encryptedData: `${data.encryptedData.slice(0, -3)}h==` }, secret: key },
      { payload: { ...data, encryptedData: Buffer.alloc(63, 5).toString('base64') }, secret: key },
      { payload: { ...data, iv: `${data.iv.slice(0, 21)}${data.iv[21] === 'B' ? 'C' : 'B'}==` }, secret: key },
    ]),
  )

  const sample = async (count: number): Promise<readonly (readonly number[])[]> => {
    const samples = kinds.map((): number[] => [])
    for (let i = 0; i < count * kinds.length; i++) {
      // A random kind each time, so that whatever else runs here hits all of them alike.
      const which = randomInt(kinds.length)
      const { payload, secret } = kinds[which] ?? { payload: data, secret: key }
      const start = process.hrtime.bigint()
      const answer = await crypto.open(payload, secret)()
      samples[which]?.push(Number(process.hrtime.bigint() - start))
      if (E.isRight(answer)) throw new Error('a kind of failure opens')
    }
    return samples
  }

  const worst = (samples: readonly (readonly number[])[]): number =>
    Math.max(...samples.flatMap((a, i) => samples.slice(i + 1).map((b) => Math.abs(auc(a, b) - 0.5))))

  it('tells no kind of failure from another', { retry: 3 }, async () => {
    await sample(2000)
    expect(worst(await sample(2000))).toBeLessThan(0.05)
  })

  it('would tell them apart if one of them took a hundredth more', () => {
    const a = Array.from({ length: 2000 }, (_, i) => 3000 + (i % 100))
    expect(worst([a, a.map((value) => value + 30)])).toBeGreaterThan(0.05)
    expect(worst([a, a])).toBe(0)
  })
})

import { randomInt } from 'node:crypto'
import type { PasswordHash } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { fullSize } from '../full-size.ts'
import { auc } from '../support/auc.ts'
import { freshCrypto } from '../support/fresh-crypto.ts'
import { quickPasswords } from '../support/quick-passwords.ts'
import { tally } from '../support/tags.ts'

const quick = freshCrypto()

const hashed = async (crypto: typeof quick, password: string): Promise<PasswordHash> => {
  const result = await crypto.hashPassword(password)()
  if (E.isLeft(result)) throw new Error(result.left._tag)
  return result.right
}

describe('a password hash', () => {
  it('is argon2id of 46 MiB unless a deployment chooses otherwise', async () => {
    expect(await hashed(freshCrypto(undefined, {}), '111111')).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/)
  })

  it.each([
    ['memory', { memoryCost: 128 }],
    ['passes', { timeCost: 2 }],
    ['lanes', { parallelism: 2 }],
  ])('is outdated when today asks for other %s, but opens', async (_, change) => {
    const today = freshCrypto(undefined, { ...quickPasswords, timeCost: 1, parallelism: 1, ...change })
    const stored = await hashed(freshCrypto(undefined, { ...quickPasswords, timeCost: 1, parallelism: 1 }), '111111')
    expect(await today.verifyPassword('111111', stored)()).toEqual(E.right('outdated'))
    expect(await today.verifyPassword('111112', stored)()).toEqual(E.right('wrong'))
    expect(await today.verifyPassword('111111', await hashed(today, '111111'))()).toEqual(E.right('right'))
  })

  it.each(['m=4294967295,t=1,p=1', 'm=1048577,t=1,p=1', 'm=64,t=17,p=1', 'm=200,t=1,p=17'])(
    'of %s is damaged: it is wrong, and takes no memory or time',
    async (parameters) => {
      const stored = (await hashed(quick, '111111')).replace(/m=\d+,t=\d+,p=\d+/, parameters) as PasswordHash
      expect(await quick.verifyPassword('111111', stored)()).toEqual(E.right('wrong'))
      expect(process.memoryUsage.rss()).toBeLessThan(1024 ** 3)
    },
  )

  it('is outdated when another variant of argon2 made it', async () => {
    const stored =
      '$argon2i$v=19$m=64,t=1,p=1$2U8it4JrWcWoU1LLg48Vkg$/LNNU3fUN9ad2R8l+pf+1AHbfmFIK1n0ymocWu4q1uM' as PasswordHash
    const crypto = freshCrypto(undefined, { ...quickPasswords, timeCost: 1, parallelism: 1 })
    expect(await crypto.verifyPassword('111111', stored)()).toEqual(E.right('outdated'))
    expect(await crypto.verifyPassword('111112', stored)()).toEqual(E.right('wrong'))
  })

  it.each(['', 'x', '$argon2id$', '$2b$10$abcdefghijklmnopqrstuv', '$argon2id$v=19$m=64,t=1,p=1$c2FsdA$'])(
    'that cannot be read (%j) is nobody’s',
    async (stored) => {
      expect(await quick.verifyPassword('111111', stored as PasswordHash)()).toEqual(E.right('wrong'))
    },
  )

  it('counts every byte of the password', async () => {
    const head = 'p'.repeat(72)
    for (const [password, other] of [
      [`${head}a`, `${head}b`],
      [`${'p'.repeat(255)}a`, `${'p'.repeat(255)}b`],
      ['a\u0000b', 'a\u0000c'],
      ['a\u0000', 'a'],
      ['\u00e9', 'e\u0301'],
      ['密码', '密碼'],
      [' 111111', '111111'],
    ] as const) {
      const stored = await hashed(quick, password)
      expect(await quick.verifyPassword(password, stored)()).toEqual(E.right('right'))
      expect(await quick.verifyPassword(other, stored)()).toEqual(E.right('wrong'))
    }
  })
})

describe('T25, kdf-flood: a flood of passwords', () => {
  it('is hashed within the bounds, and the rest is told when to come back', async () => {
    const bounds = { memoryCost: 19_456, timeCost: 1, concurrency: 2, queue: 8, maxWait: 10_000 }
    const crypto = freshCrypto(undefined, bounds)
    const flood = Array.from({ length: 200 }, () => crypto.verifyPassword('111111', null))
    expect(await tally(flood)).toEqual({ ok: 10, Overloaded: 190 })
    expect(await freshCrypto(undefined, { ...bounds, concurrency: 0, queue: 0 }).hashPassword('111111')()).toEqual(
      E.left({ _tag: 'Overloaded', retryAfter: 10 }),
    )
  })

  it('leaves the event loop free', async () => {
    const crypto = freshCrypto(undefined, {})
    let longest = 0
    let last = performance.now()
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    await tally(Array.from({ length: fullSize(20, 200) }, () => crypto.verifyPassword('111111', null)))
    clearInterval(timer)
    expect(longest).toBeLessThan(1000)
  })
})

describe('T21: the time of a password check', () => {
  it('does not tell whether there is a user', { retry: 3 }, async () => {
    const crypto = freshCrypto(undefined, { memoryCost: 4096, timeCost: 1, parallelism: 1 })
    const stored = await hashed(crypto, '111111')
    const samples: [number[], number[]] = [[], []]
    for (let i = 0; i < fullSize(400, 800); i++) {
      // In random order, so that whatever else runs here hits both alike.
      const which = randomInt(2)
      const start = performance.now()
      await crypto.verifyPassword('111112', which === 0 ? stored : null)()
      samples[which]?.push(performance.now() - start)
    }
    expect(Math.abs(auc(...samples) - 0.5)).toBeLessThan(fullSize(0.1, 0.05))
  })
})

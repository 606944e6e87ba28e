import { randomUserIds } from '@ks-auth/adapters-ks/system'
import { userIdsContract } from '@ks-auth/core/contracts'
import { describe, expect, it } from 'vitest'

const draw = (count: number): readonly number[] => Array.from({ length: count }, () => randomUserIds.next())

/** How many of the bits are free of each other: the rank of the numbers as vectors of bits. */
const freeBits = (numbers: readonly bigint[]): number => {
  const basis: bigint[] = []
  for (const number of numbers) {
    const rest = basis.reduce((left, known) => ((left ^ known) < left ? left ^ known : left), number)
    if (rest !== 0n) basis.push(rest)
  }
  return basis.length
}

describe('random user ids', () => {
  for (const { name, check } of userIdsContract) it(name, () => check(randomUserIds))

  // The bit in front is always set, so that a bit that never changes counts as one that depends on it.
  it('use the whole 53 bits: none is fixed, and none follows from others', () => {
    expect(freeBits(draw(300).map((id) => (1n << 53n) | BigInt(id)))).toBe(54)
  })

  it('set every bit half of the time', () => {
    const ids = draw(10_000).map(BigInt)
    for (let bit = 0n; bit < 53n; bit++) {
      const share = ids.filter((id) => ((id >> bit) & 1n) === 1n).length / ids.length
      expect(Math.abs(share - 0.5), `bit ${bit}`).toBeLessThan(0.05)
    }
  })
})

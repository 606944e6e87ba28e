import { randomInt } from 'node:crypto'
import type { Ports, SealedPayload } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, it } from 'vitest'
import { fullSize } from '../full-size.ts'
import { startSystem } from '../support/start-system.ts'
import { tagOf } from '../support/tags.ts'
import { times } from '../support/times.ts'

/** Custody that forgives every failed opening: so the shape alone has to hold. */
const withoutCap = ({ ksKeys }: Ports): Partial<Ports> => ({
  ksKeys: {
    ...ksKeys,
    reserve: (refs, notBefore) =>
      pipe(
        ksKeys.reserve(refs, notBefore),
        TE.tap((usable) => ksKeys.refund(usable)),
      ),
  },
})

interface Captured {
  readonly plain: Buffer
  readonly blocks: readonly Buffer[]
}

const blocksOf = (bytes: Buffer): readonly Buffer[] =>
  Array.from({ length: bytes.length / 16 }, (_, i) => bytes.subarray(16 * i, 16 * i + 16))

const pick = <A>(choices: readonly A[]): A => {
  const choice = choices[randomInt(choices.length)]
  if (choice === undefined) throw new Error('nothing to pick from')
  return choice
}

const xor = (...parts: readonly Buffer[]): Buffer =>
  parts.reduce((sum, part) => Buffer.from(sum.map((byte, i) => byte ^ (part[i] ?? 0))))

/** First blocks that a forger would like: he knows what each captured block holds, so his iv can make it any text. */
const openings = [
  '{"countryCode":"',
  '{"phoneNumber":"',
  '{"phoneNumber":1',
  '{"countryCode":8',
  '                ',
  'null            ',
]

const splice = (captured: readonly Captured[]): readonly Buffer[] => {
  const source = pick(captured)
  const start = 1 + randomInt(source.blocks.length - 1)
  const [before, first] = [source.blocks[start - 1], source.blocks[start]]
  if (before === undefined || first === undefined) throw new Error('too short')
  const held = source.plain.subarray(16 * (start - 1), 16 * start)
  const iv = pick([before, xor(before, held, Buffer.from(pick(openings)))])
  const others = captured.flatMap(({ blocks }) => blocks.slice(1))
  const middle = Array.from({ length: randomInt(4) }, () => pick(others))
  const tail = pick([source, pick(captured)]).blocks.slice(randomInt(1, 5))
  return [iv, first, ...middle, ...tail]
}

const isCaptured = (captured: readonly Captured[], spliced: readonly Buffer[]): boolean =>
  captured.some(({ blocks }) => Buffer.concat([...blocks]).equals(Buffer.concat([...spliced])))

it('block-splice: no message made of blocks of captured ones is accepted', async () => {
  const { auth, as, logIn, platform } = await startSystem(withoutCap)
  const caller = as(await logIn('o-eve'))
  const captured = await times(50, async (i): Promise<Captured> => {
    const phone = { countryCode: '86', phoneNumber: `138001380${String(i).padStart(2, '0')}` }
    const { encryptedData, iv } = await platform.sealPhone('o-eve', phone)
    const plain = Buffer.concat([Buffer.from(JSON.stringify(phone)), Buffer.alloc(16, 16)])
    return { plain, blocks: [Buffer.from(iv, 'base64'), ...blocksOf(Buffer.from(encryptedData, 'base64'))] }
  })

  const payloadOf = ([iv, ...data]: readonly Buffer[]): SealedPayload => ({
    encryptedData: Buffer.concat(data).toString('base64'),
    iv: iv?.toString('base64') ?? '',
  })
  const own = captured[0]?.blocks ?? []
  expect(await tagOf(auth.updatePhone(caller, { data: payloadOf(own) }))).toBe('ok')

  const answers: Record<string, number> = {}
  const count = fullSize(2000, 10_000)
  for (let tried = 0; tried < count; ) {
    const spliced = splice(captured)
    if (isCaptured(captured, spliced)) continue
    const answer = await tagOf(auth.updatePhone(caller, { data: payloadOf(spliced) }))
    answers[answer] = (answers[answer] ?? 0) + 1
    tried++
  }
  expect(answers).toEqual({ Undecryptable: count })
})

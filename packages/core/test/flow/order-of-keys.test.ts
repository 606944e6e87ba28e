import { describe, expect, it } from 'vitest'
import { client, guest } from '../samples/a-world.ts'
import { aWorldOfKeys, first, second, third } from '../samples/a-world-of-keys.ts'
import { answerOf } from '../samples/answer-of.ts'
import { holdExchange } from '../samples/hold-exchange.ts'
import { refusalOf } from '../samples/refusal-of.ts'

describe('the newest key', () => {
  it('is that of the exchange that began last, however long an earlier one took', async () => {
    const { change, release } = holdExchange('code-1')
    const world = aWorldOfKeys(change)
    const slow = answerOf(world.auth.loginSilently(guest, { code: world.code('oAnn', first) }))
    const fast = await world.annWith(second)
    release()
    const late = { client, token: (await slow).token }
    await answerOf(world.update(late, second))
    await answerOf(world.update(late, first))
    expect(await refusalOf(world.update(fast, first))).toEqual({ _tag: 'Undecryptable' })
  })

  it('is taken from a link, too', async () => {
    const world = aWorldOfKeys()
    const [older, newer] = [await world.annWith(first), await world.annWith(second)]
    world.clock.advance(1000)
    await answerOf(world.auth.linkKs(newer, { code: world.code('oAnn', third) }))
    await answerOf(world.update(older, third))
    await answerOf(world.update(newer, third))
    expect(await refusalOf(world.update(newer, second))).toEqual({ _tag: 'Undecryptable' })
  })
})

describe('the key of a session', () => {
  it('is that of the link that began last, however long an earlier one took', async () => {
    const { change, begun, release } = holdExchange('code-2')
    const world = aWorldOfKeys(change)
    const ann = await world.annWith(first)
    const slow = answerOf(world.auth.linkKs(ann, { code: world.code('oAnn', second) }))
    await begun
    world.clock.advance(1000)
    await answerOf(world.auth.linkKs(ann, { code: world.code('oAnn', third) }))
    release()
    await slow
    await world.annWith(first)
    await answerOf(world.update(ann, third))
    expect(world.tried).toEqual([third])
  })
})

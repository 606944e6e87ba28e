import { describe, expect, it } from 'vitest'
import { aWorld, keyOf, password } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'
import { newPassword, number } from './scenarios/beginnings.ts'
import { scenarios } from './scenarios/scenarios.ts'

describe.each(Object.entries(scenarios))('%s', (_, { begin, tells }) => {
  it('tells what happened, to whom, when and through which client', async () => {
    const world = aWorld()
    const act = await begin(world)
    const before = world.events.told.length
    await answerOf(act())
    const at = { at: world.clock.now(), pool: 'pool-a', client: 'client-a', user: expect.any(Number) }
    expect(world.events.told.slice(before)).toEqual(tells === undefined ? [] : [{ ...tells, ...at }])
  })

  it('tells it when it is stored', async () => {
    const stored: unknown[] = []
    const world = aWorld({}, (ports) => ({
      ...ports,
      events: {
        tell: () => async () => {
          stored.push(world.snapshot())
        },
      },
    }))
    const act = await begin(world)
    stored.length = 0
    await answerOf(act())
    expect(stored).toEqual(tells === undefined ? [] : [world.snapshot()])
  })

  it('tells no secret, name, phone or openid', async () => {
    const world = aWorld()
    await answerOf((await begin(world))())
    const told = JSON.stringify(world.events.told)
    const { users, sessions } = world.snapshot()
    const digests = sessions.flatMap(({ digest, ksKey }) => [digest, ksKey ?? digest])
    const hashes = users.map(({ passwordHash }) => passwordHash ?? password)
    for (const text of [password, newPassword, keyOf('oAnn'), number, 'oAnn', 'example.com', ...digests, ...hashes])
      expect(told).not.toContain(text)
    expect(told).not.toMatch(/"ann"/i)
  })
})

describe('a refused flow', () => {
  it('tells nothing', async () => {
    const { auth, register, visit, events } = aWorld()
    const [ann, visitor] = [await register('ann'), await visit()]
    const before = events.told.length
    await refusalOf(auth.setAccount(visitor, { username: 'ann' }))
    await refusalOf(auth.setAccount(ann, { username: null }))
    await refusalOf(auth.setAccount(ann, { password: { old: 'wrong horse 9', new: newPassword } }))
    await refusalOf(auth.linkKs(ann, { code: 'never-issued' }))
    expect(events.told).toHaveLength(before)
  })

  it('tells when data of somebody signed in did not open', async () => {
    const { auth, signIn, userOf, events } = aWorld()
    const ann = await signIn('oAnn')
    const { id } = await userOf(ann)
    await refusalOf(auth.updatePhone(ann, { data: { encryptedData: 'junk', iv: 'junk' } }))
    expect(events.told.at(-1)).toMatchObject({ _tag: 'OpeningFailed', user: id })
  })
})

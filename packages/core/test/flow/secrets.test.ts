import type { Ports } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aWorld, keyOf, password } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { newPassword } from './scenarios/beginnings.ts'
import { scenarios } from './scenarios/scenarios.ts'

/** A world that remembers the tokens it drew, and everything that it passed to its store. */
const aWatchedWorld = () => {
  const [tokens, passed]: [string[], unknown[]] = [[], []]
  const watch = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const call = Reflect.get(target, name) as (...input: readonly unknown[]) => unknown
        return (...input: readonly unknown[]) => {
          passed.push(input)
          return call(...input)
        }
      },
    })
  const world = aWorld({}, (ports): Ports => {
    const newToken = () => {
      const token = ports.crypto.newToken()
      tokens.push(token)
      return token
    }
    return {
      ...ports,
      users: watch(ports.users),
      sessions: watch(ports.sessions),
      ksKeys: watch(ports.ksKeys),
      throttle: watch(ports.throttle),
      crypto: { ...ports.crypto, newToken },
    }
  })
  return { ...world, tokens, passed }
}

describe.each(Object.entries(scenarios))('%s', (_, { begin }) => {
  it('shows the store no token, session_key or password as it is', async () => {
    const world = aWatchedWorld()
    await answerOf((await begin(world))())
    const seen = JSON.stringify(world.passed)
    expect(seen.length).toBeGreaterThan(100)
    for (const secret of [keyOf('oAnn'), password, newPassword, ...world.tokens]) expect(seen).not.toContain(secret)
  })

  it('answers no session_key, open or sealed, no password and no token but its own', async () => {
    const world = aWatchedWorld()
    const act = await begin(world)
    const before = [...world.tokens]
    const answer = JSON.stringify({ answer: await answerOf(act()) })
    const seals = world.snapshot().ksKeys.map(({ key }) => key.sealed)
    for (const secret of [keyOf('oAnn'), password, newPassword, ...seals, ...before])
      expect(answer).not.toContain(secret)
  })
})

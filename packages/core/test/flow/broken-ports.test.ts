import type { ExchangeFailure, KsAuth, Ports } from '@ks-auth/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { aWorld, guest, keyOf, password, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'
import { number } from './scenarios/beginnings.ts'
import { scenarios } from './scenarios/scenarios.ts'

const exchanges: Readonly<Record<string, (world: World) => Promise<TE.TaskEither<unknown, unknown>>>> = {
  'a silent login': async ({ auth, code }) => auth.loginSilently(guest, { code: code('oAnn') }),
  'a login with profile': async ({ auth, code, profile }) =>
    auth.loginWithProfile(guest, { code: code('oAnn'), data: profile('oAnn', {}) }),
  'a phone login': async ({ auth, code, phone }) =>
    auth.loginWithPhone(guest, { code: code('oAnn'), data: phone(number, keyOf('oAnn')) }),
  'a link': async ({ auth, code, register }) => auth.linkKs(await register('ann'), { code: code('oAnn') }),
}

const refusals: readonly ExchangeFailure[] = [
  { _tag: 'CodeRejected' },
  { _tag: 'KsRefused', result: 100200102 },
  { _tag: 'KsMisconfigured' },
  { _tag: 'KsThrottled' },
  { _tag: 'KsUnavailable' },
  { _tag: 'KsTimedOut' },
  { _tag: 'Overloaded', retryAfter: 3 },
]

describe.each(Object.entries(exchanges))('%s', (_, flow) => {
  it.each(refusals)('hands on that the platform answered $_tag, and leaves the storage as it was', async (refusal) => {
    const world = aWorld({}, (ports) => ({ ...ports, gateway: { exchangeCode: () => TE.left(refusal) } }))
    const step = await flow(world)
    const [before, told] = [world.snapshot(), world.events.told.length]
    expect(await refusalOf(step)).toEqual(refusal)
    expect(world.snapshot()).toEqual(before)
    expect(world.events.told).toHaveLength(told)
  })
})

describe('events that', () => {
  const tellers: Readonly<Record<string, Ports['events']['tell']>> = {
    throw: () => {
      throw new Error('audit is down')
    },
    'throw when they are run': () => () => {
      throw new Error('audit is down')
    },
    reject: () => () => Promise.reject(new Error('audit is down')),
  }

  it.each(Object.entries(tellers))('%s fail no flow', async (_, tell) => {
    for (const { begin } of Object.values(scenarios)) {
      const mute = aWorld({}, (ports) => ({ ...ports, events: { tell } }))
      const speaking = aWorld()
      const answer = await answerOf((await begin(mute))())
      expect(answer).toEqual(await answerOf((await begin(speaking))()))
      expect(mute.snapshot()).toEqual(speaking.snapshot())
    }
  })
})

describe('a crypto that has too much to do', () => {
  const overloaded = { _tag: 'Overloaded', retryAfter: 2 } as const
  const name = { kind: 'username', text: 'ann' } as const
  const change = { password: { old: password, new: 'another horse 9' } }

  const flows: Readonly<Record<string, (auth: KsAuth, caller: typeof guest) => TE.TaskEither<unknown, unknown>>> = {
    'a registration': (auth) => auth.register(guest, { name: { ...name, text: 'ben' }, password }),
    'a login with password': (auth) => auth.loginWithPassword(guest, { name, password }),
    'an account change': (auth, caller) => auth.setAccount(caller, change),
  }

  it.each(Object.entries(flows))('ends %s, which changes no user and opens no session', async (_, flow) => {
    let busy = false
    const world = aWorld({}, (ports) => ({
      ...ports,
      crypto: {
        ...ports.crypto,
        hashPassword: (text) => (busy ? TE.left(overloaded) : ports.crypto.hashPassword(text)),
        verifyPassword: (text, hash) => (busy ? TE.left(overloaded) : ports.crypto.verifyPassword(text, hash)),
      },
    }))
    const ann = await world.register('ann')
    const { users, sessions } = world.snapshot()
    busy = true
    expect(await refusalOf(flow(world.auth, ann))).toEqual(overloaded)
    expect(world.snapshot()).toMatchObject({ users, sessions })
  })
})

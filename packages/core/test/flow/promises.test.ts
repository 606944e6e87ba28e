import {
  compatiblePasswords,
  type KsAuth,
  KsAuthError,
  type KsAuthPromises,
  makeKsAuth,
  makeKsAuthPromises,
} from '@ks-auth/core'
import { en } from '@ks-auth/core/messages'
import { makeInMemoryPorts } from '@ks-auth/core/testing'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { aWorld, client, guest } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { username } from '../samples/typed-name.ts'
import { scenarios } from './scenarios/scenarios.ts'

type AnswerOf<Flow extends keyof KsAuth> = ReturnType<KsAuth[Flow]> extends TaskEither<unknown, infer A> ? A : never

type EveryFlow = {
  readonly [flow in keyof KsAuth]: (...input: Parameters<KsAuth[flow]>) => Promise<AnswerOf<flow>>
}

/** The flows again, by way of their promises. */
const throughPromises = (promises: KsAuthPromises): KsAuth =>
  Object.fromEntries(
    Object.entries(promises as unknown as Record<string, (...input: unknown[]) => Promise<unknown>>).map(
      ([flow, run]) => [
        flow,
        (...input: unknown[]) =>
          TE.tryCatch(
            () => run(...input),
            (error) => (error instanceof KsAuthError ? error.failure : error),
          ),
      ],
    ),
  ) as unknown as KsAuth

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (answer) => ({ answer }),
    (error: unknown) => error,
  )

describe('the flows as promises', () => {
  it('are all of the flows, with what they take and answer', () => {
    expectTypeOf<KsAuthPromises>().toEqualTypeOf<EveryFlow>()
    const { ports } = makeInMemoryPorts([client])
    expect(Object.keys(makeKsAuthPromises(ports)).sort()).toEqual(Object.keys(makeKsAuth(ports)).sort())
  })

  it.each(Object.entries(scenarios))('do the same: %s', async (_, { begin }) => {
    const [plain, promised] = [aWorld(), aWorld()]
    const auth = throughPromises(makeKsAuthPromises(promised.ports))
    const expected = await answerOf((await begin(plain))())
    expect(await answerOf((await begin({ ...promised, auth }))())).toEqual(expected)
    expect(promised.snapshot()).toEqual(plain.snapshot())
    expect(promised.events.told).toEqual(plain.events.told)
  })

  it('take the settings of the deployment', async () => {
    const { ports } = makeInMemoryPorts([client])
    const { register } = makeKsAuthPromises(ports, { passwordPolicy: compatiblePasswords })
    const { user } = await register(guest, { name: username('ifanrx'), password: '111111' })
    expect(user.username).toBe('ifanrx')
  })
})

describe('a failure as a rejection', () => {
  const promises = () => makeKsAuthPromises(makeInMemoryPorts([client]).ports)

  it('is a KsAuthError with a stable code, a message for people and the failure', async () => {
    const error = await rejection(promises().loginSilently(guest, { code: 'never-issued' }))
    expect(error).toBeInstanceOf(KsAuthError)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'KsAuthError',
      code: 'code_rejected',
      failure: { _tag: 'CodeRejected' },
      message: en.code_rejected,
    })
  })

  it.each([
    ['not_signed_in', ({ currentUser }: KsAuthPromises) => currentUser(guest)],
    ['authorization_denied', (auth: KsAuthPromises) => auth.loginWithProfile(guest, { code: 'c', data: null })],
    ['malformed_username', (auth: KsAuthPromises) => auth.register(guest, { name: username(''), password: '' })],
    [
      'wrong_credentials',
      (auth: KsAuthPromises) => auth.loginWithPassword(guest, { name: username('a'), password: '' }),
    ],
  ])('has the code %s', async (code, flow) => {
    expect(await rejection(flow(promises()))).toMatchObject({ code })
  })

  it('carries the facts of the failure', async () => {
    const { auth, signIn, ports } = aWorld()
    const ann = await signIn('oAnn')
    const { id } = await answerOf(auth.currentUser(ann))
    const error = await rejection(makeKsAuthPromises(ports).loginWithPhone(ann, { code: 'c', data: null }))
    expect(error).toMatchObject({ failure: { _tag: 'AuthorizationDenied', id, openid: 'oAnn' } })
  })

  it('shows no token, password or key', async () => {
    const secret = 'a-secret-of-somebody'
    const auth = promises()
    const failures = await Promise.all([
      rejection(auth.currentUser({ client, token: secret })),
      rejection(auth.loginSilently(guest, { code: secret })),
      rejection(auth.loginWithPassword(guest, { name: username('ann'), password: secret })),
      rejection(auth.register(guest, { name: username(`${secret} `), password: secret })),
    ])
    for (const error of failures) {
      expect(error).toBeInstanceOf(KsAuthError)
      expect(`${JSON.stringify(error)} ${String(error)}`).not.toContain(secret)
    }
  })
})

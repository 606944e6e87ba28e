import type { Caller, LoggedIn, Ports, UserId } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { aWorld, client, guest, keyOf, password, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const number = '13800138000'

type Login = (world: World, caller: Caller) => TaskEither<{ readonly _tag: string }, LoggedIn>

const ksLogins: Readonly<Record<string, (createUser?: boolean) => Login>> = {
  'a silent login': (createUser) => (world, caller) =>
    world.auth.loginSilently(caller, { code: world.code('oAnn'), createUser }),
  'a login with profile': (createUser) => (world, caller) =>
    world.auth.loginWithProfile(caller, { code: world.code('oAnn'), data: world.profile('oAnn', {}), createUser }),
  'a phone login': (createUser) => (world, caller) =>
    world.auth.loginWithPhone(caller, {
      code: world.code('oAnn'),
      data: world.phone(number, keyOf('oAnn')),
      createUser,
    }),
}

const registration: Login = ({ auth }, caller) =>
  auth.register(caller, { name: { kind: 'username', text: 'ann' }, password })

const promotions = { ...ksLogins, 'a registration': () => registration }

describe('an anonymous login', () => {
  it('makes a temporary user of whom nothing is known', async () => {
    const { user, session } = await answerOf(aWorld().auth.loginAnonymously(guest))
    expect(user).toMatchObject({ anonymous: true, authorized: false, profile: {}, ks: null, username: null })
    expect(session.method).toBe('anonymous')
  })

  it('makes another one each time, whoever asks', async () => {
    const { auth, signIn, visit } = aWorld()
    const callers = [guest, guest, await signIn('oAnn'), await visit()]
    const logins = await Promise.all(callers.map((caller) => answerOf(auth.loginAnonymously(caller))))
    expect(new Set(logins.map(({ user }) => user.id)).size).toBe(4)
    expect(logins.every(({ user }) => user.anonymous)).toBe(true)
  })

  it('looks nobody up: it goes on when no session can be found', async () => {
    const unavailable = TE.left({ _tag: 'StorageUnavailable', cause: 'down' } as const)
    const world = aWorld({}, (ports) => ({ ...ports, sessions: { ...ports.sessions, find: () => unavailable } }))
    await answerOf(world.auth.loginAnonymously({ client, token: '0'.repeat(64) }))
  })

  it('draws another id when the first is somebody’s already', async () => {
    const ids = [1, 1, 1, 2]
    const next = () => (ids.shift() ?? 99) as UserId
    const world = aWorld({}, (ports: Ports) => ({ ...ports, userIds: { next } }))
    await world.visit()
    expect((await answerOf(world.auth.loginAnonymously(guest))).user.id).toBe(2)
  })
})

describe.each(Object.entries(promotions))('%s on the session of a temporary user', (_, login) => {
  it('makes that user a lasting one: same id, same profile, no longer temporary', async () => {
    const world = aWorld()
    const visitor = await world.visit()
    await answerOf(world.auth.updateProfile(visitor, { city: '杭州' }))
    const { id } = await world.userOf(visitor)
    const { user, token } = await answerOf(login()(world, visitor))
    expect(user).toMatchObject({ id, anonymous: false, profile: { city: '杭州' } })
    expect(await world.userOf({ client, token })).toEqual(user)
    expect(world.snapshot().users).toHaveLength(1)
  })

  it('ends the temporary user’s sessions', async () => {
    const world = aWorld()
    const visitor = await world.visit()
    const { token } = await answerOf(login()(world, visitor))
    expect(await refusalOf(world.auth.currentUser(visitor))).toEqual({ _tag: 'NotSignedIn' })
    expect(world.snapshot().sessions).toHaveLength(1)
    await world.userOf({ client, token })
  })

  it('makes a user of its own when the session has ended', async () => {
    const world = aWorld()
    const visitor = await world.visit()
    const { id } = await world.userOf(visitor)
    await answerOf(world.auth.logout(visitor))
    expect((await answerOf(login()(world, visitor))).user.id).not.toBe(id)
  })
})

describe.each(Object.entries(ksLogins))('%s of a known openid on the session of a temporary user', (_, login) => {
  it('logs in as the known user, and the temporary one stays', async () => {
    const world = aWorld()
    const { user } = await world.loginSilently('oAnn')
    const visitor = await world.visit()
    const before = await world.userOf(visitor)
    expect((await answerOf(login()(world, visitor))).user.id).toBe(user.id)
    expect(await world.userOf(visitor)).toEqual(before)
  })
})

describe.each(Object.entries(ksLogins))('%s of an unknown openid without createUser', (_, login) => {
  it('leaves a temporary user temporary, and the storage as it was', async () => {
    const world = aWorld()
    const visitor = await world.visit()
    const before = world.snapshot()
    expect(await refusalOf(login(false)(world, visitor))).toEqual({ _tag: 'NoSuchUser' })
    expect(world.snapshot()).toEqual(before)
  })
})

describe('a refused promotion', () => {
  it('by a phone that is another user’s leaves the temporary user as it was', async () => {
    const world = aWorld()
    const ben = await world.signIn('oBen')
    await answerOf(world.auth.updatePhone(ben, { data: world.phone(number, keyOf('oBen')) }))
    const visitor = await world.visit()
    const { users, sessions } = world.snapshot()
    const data = world.phone(number, keyOf('oAnn'))
    expect(await refusalOf(world.auth.loginWithPhone(visitor, { code: world.code('oAnn'), data }))).toEqual({
      _tag: 'PhoneTaken',
    })
    expect(world.snapshot()).toMatchObject({ users, sessions })
  })

  it('by a name that is another user’s leaves the storage as it was', async () => {
    const world = aWorld()
    await world.register('ann')
    const visitor = await world.visit()
    const before = world.snapshot()
    expect(await refusalOf(registration(world, visitor))).toEqual({ _tag: 'UsernameTaken' })
    expect(world.snapshot()).toEqual(before)
  })
})

import type { Caller, LoggedIn, Openid, Ports, Profile } from '@ks-auth/core'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { decideLogin } from '../../src/decide/decide-login.ts'
import { askDecideCommit } from '../../src/flow/ask-decide-commit.ts'
import { askLogin } from '../../src/flow/ask-login.ts'
import { commitLogin } from '../../src/flow/commit-login.ts'
import { aRace, type Race } from '../samples/a-race.ts'
import { client, guest, keyOf, password, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { isFullRun } from '../samples/is-full-run.ts'

const number = '13800138000'
const numRuns = isFullRun ? 1000 : 100

type Contest = (race: Race) => Promise<void>

const searchFor = (contest: Contest, change?: (ports: Ports) => Ports) =>
  fc.check(
    fc.asyncProperty(fc.scheduler(), (scheduler) => contest(aRace(scheduler, change))),
    { numRuns },
  )

/** No order in which the steps of the contest can be taken breaks its promise. */
const inEveryOrder = async (contest: Contest): Promise<void> => {
  const report = await searchFor(contest)
  if (report.failed) throw new Error(fc.defaultReportMessage(report) ?? 'failed', { cause: report.errorInstance })
}

const tags = (results: readonly E.Either<{ readonly _tag: string }, unknown>[]) =>
  results.map((result) => (E.isLeft(result) ? result.left._tag : 'ok')).sort()

const answers = <A>(results: readonly E.Either<unknown, A>[]): readonly A[] =>
  results.flatMap((result) => (E.isRight(result) ? [result.right] : []))

type Login = TE.TaskEither<{ readonly _tag: string }, LoggedIn>

const ksLogins = ({ auth, code, phone, profile }: World, caller: Caller, openid: string): readonly Login[] => [
  auth.loginSilently(caller, { code: code(openid) }),
  auth.loginWithProfile(caller, { code: code(openid), data: profile(openid, {}) }),
  auth.loginWithPhone(caller, { code: code(openid), data: phone(number, keyOf(openid)) }),
]

const isUser = async ({ userOf }: World, { token, user }: LoggedIn) =>
  expect((await userOf({ client, token })).id).toBe(user.id)

describe('racing first logins of one openid', () => {
  const contest: Contest = async (world) => {
    const results = await world.race([...ksLogins(world, guest, 'oAnn'), ...ksLogins(world, guest, 'oAnn')])
    expect(tags(results)).toEqual(Array.from({ length: 6 }, () => 'ok'))
    expect(new Set(answers(results).map(({ user }) => user.id)).size).toBe(1)
    expect(world.snapshot().users).toHaveLength(1)
    for (const login of answers(results)) await isUser(world, login)
  }

  it('make one user, and every caller is logged in as that user', () => inEveryOrder(contest))

  it('fail for somebody where a flow decides only once: the search can fail', async () => {
    const openid = 'oAnn' as Openid
    const loginOnce = ({ ports }: World) =>
      askDecideCommit(
        {
          ask: pipe(
            askLogin(ports)(guest),
            TE.bind('owner', () => ports.users.findByOpenid(client.pool, openid)),
          ),
          decide: (known) => decideLogin({ openid, createUser: true, told: null, now: known.now }, known),
          commit: commitLogin(ports),
        },
        1,
      )
    const report = await searchFor(async (world) => {
      expect(tags(await world.race([loginOnce(world), loginOnce(world)]))).toEqual(['ok', 'ok'])
    })
    expect(report.failed).toBe(true)
  })
})

describe('racing links', () => {
  it('of one openid by two users make it one user’s', () =>
    inEveryOrder(async (world) => {
      const callers = [await world.register('ann'), await world.register('ben')]
      const results = await world.race(callers.map((caller) => world.auth.linkKs(caller, { code: world.code('o') })))
      expect(tags(results)).toEqual(['OpenidTaken', 'ok'])
      const owners = (await Promise.all(callers.map(world.userOf))).filter(({ ks }) => ks?.openid === 'o')
      expect(owners.map(({ id }) => id)).toEqual(answers(results).map(({ id }) => id))
    }))

  it('of two openids by one user give the user one', () =>
    inEveryOrder(async (world) => {
      const ann = await world.register('ann')
      const links = ['oOne', 'oTwo'].map((openid) => world.auth.linkKs(ann, { code: world.code(openid) }))
      const results = await world.race(links)
      expect(tags(results)).toEqual(['AlreadyLinked', 'ok'])
      expect((await world.userOf(ann)).ks).toEqual(answers(results)[0]?.ks)
    }))

  it('and first logins of one openid leave it with one user, and nobody is logged in as somebody else', () =>
    inEveryOrder(async (world) => {
      const ann = await world.register('ann')
      const [linked, login] = await world.race<{ readonly _tag: string }, unknown>([
        world.auth.linkKs(ann, { code: world.code('o') }),
        world.auth.loginSilently(guest, { code: world.code('o') }),
      ])
      const owner = (await world.loginSilently('o')).user.id
      expect(linked && E.isRight(linked)).toBe((await world.userOf(ann)).id === owner)
      expect(login && E.isRight(login) && (login.right as LoggedIn).user.id).toBe(owner)
    }))
})

describe('racing profile updates', () => {
  const changes: readonly Profile[] = [{ nickname: 'Ann' }, { city: '杭州' }, { gender: 2 }]
  const contest: Contest = async (world) => {
    const ann = await world.signIn('oAnn')
    await world.race(changes.map((change) => world.auth.updateProfile(ann, change)))
    expect((await world.userOf(ann)).profile).toEqual(Object.assign({}, ...changes))
  }

  it('lose no field', () => inEveryOrder(contest))

  it('and a login with profile leave what the user wrote, and fill what was never assigned', () =>
    inEveryOrder(async (world) => {
      const { auth, code, profile } = world
      const ann = await world.signIn('oAnn')
      const data = profile('oAnn', { nickName: 'platform', city: '杭州' })
      await world.race<unknown, unknown>([
        auth.updateProfile(ann, { nickname: 'Ann' }),
        auth.loginWithProfile(guest, { code: code('oAnn'), data }),
      ])
      const user = await world.userOf(ann)
      expect(user.profile).toEqual({ nickname: 'Ann', avatar: '', city: '杭州' })
      expect(user.ks?.told.nickname).toBe('platform')
    }))

  it('lose a field where the storage forgets versions: the search can fail', async () => {
    const forgetful = (ports: Ports): Ports => {
      const save: Ports['users']['save'] = (user) =>
        pipe(
          ports.users.findById(user.pool, user.id),
          TE.flatMap((stored) =>
            ports.users.save(stored._tag === 'Some' ? { ...user, version: stored.value.version } : user),
          ),
        )
      return { ...ports, users: { ...ports.users, save } }
    }
    expect(await searchFor(contest, forgetful)).toMatchObject({ failed: true })
  })
})

describe('a phone that two go for at once', () => {
  const update = ({ auth, phone }: World, caller: Caller, openid: string) =>
    auth.updatePhone(caller, { data: phone(number, keyOf(openid)) })

  it('goes to one of two who verify it', () =>
    inEveryOrder(async (world) => {
      const [ann, ben] = [await world.signIn('oAnn'), await world.signIn('oBen')]
      const results = await world.race([update(world, ann, 'oAnn'), update(world, ben, 'oBen')])
      expect(tags(results)).toEqual(['PhoneTaken', 'ok'])
    }))

  it('goes to who verifies it, whoever claims it', () =>
    inEveryOrder(async (world) => {
      const [ann, ben] = [await world.signIn('oAnn'), await world.register('ben')]
      const [verifying] = await world.race<unknown, unknown>([
        update(world, ann, 'oAnn'),
        world.auth.setAccount(ben, { phone: number }),
      ])
      expect(verifying?._tag).toBe('Right')
      expect((await world.userOf(ann)).phone).toEqual({ number: `+86${number}`, verified: true })
      expect((await world.userOf(ben)).phone).toBeNull()
    }))

  it('goes to one of two who claim it', () =>
    inEveryOrder(async (world) => {
      const callers = [await world.register('ann'), await world.register('ben')]
      const results = await world.race(callers.map((caller) => world.auth.setAccount(caller, { phone: number })))
      expect(tags(results)).toEqual(['PhoneTaken', 'ok'])
    }))
})

describe('a temporary user whom two logins promote at once', () => {
  const promoted = async (world: Race, logins: (visitor: Caller) => readonly Login[]) => {
    const visitor = await world.visit()
    const { id } = await world.userOf(visitor)
    const results = await world.race(logins(visitor))
    expect(tags(results)).toEqual(results.map(() => 'ok'))
    for (const login of answers(results)) await isUser(world, login)
    const { users } = world.snapshot()
    expect(users.every(({ anonymous }) => !anonymous)).toBe(true)
    expect(users.filter((user) => user.id === id)).toHaveLength(1)
    return users
  }

  it('of one openid stays one user', () =>
    inEveryOrder(async (world) => {
      expect(await promoted(world, (visitor) => ksLogins(world, visitor, 'oAnn'))).toHaveLength(1)
    }))

  it('of two openids becomes one of two users', () =>
    inEveryOrder(async (world) => {
      const logins = (visitor: Caller) =>
        ['oAnn', 'oBen'].map((openid) => world.auth.loginSilently(visitor, { code: world.code(openid) }))
      expect(await promoted(world, logins)).toHaveLength(2)
    }))

  it('and a registration becomes one of two users', () =>
    inEveryOrder(async (world) => {
      const logins = (visitor: Caller) => [
        world.auth.loginSilently(visitor, { code: world.code('oAnn') }),
        world.auth.register(visitor, { name: { kind: 'username', text: 'ann' }, password }),
      ]
      expect(await promoted(world, logins)).toHaveLength(2)
    }))

  it('loses nothing that it writes meanwhile', () =>
    inEveryOrder(async (world) => {
      const visitor = await world.visit()
      const { id } = await world.userOf(visitor)
      const [written] = await world.race<{ readonly _tag: string }, unknown>([
        world.auth.updateProfile(visitor, { city: '杭州' }),
        world.auth.loginSilently(visitor, { code: world.code('oAnn') }),
      ])
      const [user] = world.snapshot().users
      expect(user).toMatchObject({ id, anonymous: false })
      expect(user?.profile).toEqual(written && E.isRight(written) ? { city: '杭州' } : {})
    }))
})

describe('the last way to log in', () => {
  it('stays, whatever is given up at once', () =>
    inEveryOrder(async (world) => {
      const ann = await world.register('ann')
      await answerOf(world.auth.linkKs(ann, { code: world.code('oAnn') }))
      const results = await world.race([world.auth.unlinkKs(ann), world.auth.setAccount(ann, { username: null })])
      expect(tags(results)).toEqual(['LastCredential', 'ok'])
    }))
})

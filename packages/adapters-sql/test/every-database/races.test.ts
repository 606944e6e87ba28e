import { type Openid, type Profile, profileFields } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { kindsAndSettings } from '../databases/kinds.ts'
import { useDatabase } from '../databases/use-database.ts'
import { makeFlows } from '../process/flows.ts'
import { useWorkerPair } from '../process/worker-pair.ts'
import { aPool } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'
import { isFullRun } from '../samples/is-full-run.ts'

const rounds = isFullRun ? 200 : 3
const racers = 20
/** Fewer than the openings of one session_key that may be under way at the same time. */
const writers = 8
const minutes = 60_000

const inBoth = useWorkerPair()

describe.each(kindsAndSettings)('two processes on %s', (_kind, create) => {
  const database = useDatabase(create)
  const eachRound = async (race: (openid: string) => Promise<void>): Promise<void> => {
    for (let round = 0; round < rounds; round++) await race(`o${round}`)
  }

  it(
    `make one user of ${racers} first logins of one openid, and log all of them in, ${rounds} times`,
    async () => {
      const { users } = await database.empty()
      await eachRound(async (openid) => {
        const told = await inBoth(database.url(), 'logIn', () => ({ openid, times: racers / 2 }))
        const user = O.toNullable(await given(users.findByOpenid(aPool, openid as Openid)))
        expect(told).toEqual({ [`user ${user?.id}`]: racers })
      })
      const [{ count }] = (await database.run('select count(*) as count from ks_auth_users')) as [{ count: unknown }]
      expect(Number(count)).toBe(rounds)
    },
    10 * minutes,
  )

  it(
    `link one of ${racers} users that want one openid, ${rounds} times`,
    async () => {
      const storage = await database.empty()
      const flows = makeFlows(storage)
      const register = async (i: number): Promise<string> => {
        const name = { kind: 'username', text: `user-${i}` } as const
        return (await given(flows.register(flows.as(null), { name, password: 'horse number 1' }))).token
      }
      const tokens = await Promise.all(Array.from({ length: racers }, (_, i) => register(i)))
      await eachRound(async (openid) => {
        const half = (worker: number) => tokens.filter((_, i) => i % 2 === worker)
        const told = await inBoth(database.url(), 'link', (worker) => ({ openid, tokens: half(worker) }))
        expect(told).toEqual({ ok: 1, OpenidTaken: racers - 1 })
        const winner = O.toNullable(await given(storage.users.findByOpenid(aPool, openid as Openid)))
        if (winner !== null) await given(storage.users.save({ ...winner, ks: null }))
      })
    },
    10 * minutes,
  )

  it(
    `lose no acknowledged field of a profile to another writer, ${rounds} times`,
    async () => {
      const storage = await database.empty()
      const flows = makeFlows(storage)
      await eachRound(async (openid) => {
        const { token } = await given(flows.loginSilently(flows.as(null), { code: flows.issueCode(openid) }))
        const changes: readonly Profile[] = profileFields.map((field) => ({ [field]: field === 'gender' ? 2 : openid }))
        const half = (worker: number) => changes.filter((_, i) => i % 2 === worker)
        const told = await inBoth(database.url(), 'write', (worker) => ({ token, changes: half(worker) }))
        const acknowledged = profileFields.filter((field) => told[field] === 1)
        expect(acknowledged.length).toBeGreaterThan(0)
        const { profile } = await given(flows.currentUser(flows.as(token)))
        expect(profile).toMatchObject(
          Object.fromEntries(acknowledged.map((field) => [field, changes[profileFields.indexOf(field)]?.[field]])),
        )
      })
    },
    10 * minutes,
  )

  it(
    `keep the first nickname under setnx, and tell it to everybody, ${rounds} times`,
    async () => {
      await database.empty()
      await eachRound(async (openid) => {
        const nicknames = (worker: number) => Array.from({ length: writers / 2 }, (_, i) => `${worker}-${i}`)
        const told = await inBoth(database.url(), 'logInWithNickname', (worker) => ({
          openid,
          nicknames: nicknames(worker),
        }))
        const { Contended: _, ...names } = told
        expect(Object.keys(names)).toHaveLength(1)
      })
    },
    10 * minutes,
  )
})

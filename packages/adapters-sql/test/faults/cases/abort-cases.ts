import { instant } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import type { UsedDatabase } from '../../databases/use-database.ts'
import { aSession } from '../../samples/a-session.ts'
import { aPool, aUser, noon } from '../../samples/a-user.ts'
import { given } from '../../samples/given.ts'
import { isFullRun } from '../../samples/is-full-run.ts'
import { type Arena, openMysqlArena, openPostgresArena } from '../arena.ts'

const rounds = isFullRun ? 1000 : 5
const minutes = 60_000
const limit = { attempts: 3, windowMs: 1000, consecutive: 5 }

const changed = (n: number) => ({ ...aUser(n, `o${n}`), profile: { city: `city ${n}` }, updatedAt: instant(noon + n) })

/** A user with a session, and how it is saved without. */
const prepare = async ({ storage: { users, sessions } }: Arena, n: number) => {
  await given(users.insert(aUser(n, `o${n}`)))
  const session = aSession(n, n)
  await given(sessions.open(session, null))
  return { session, save: users.save(changed(n), { kept: null }) }
}

const expectSaved = async ({ storage: { users, sessions } }: Arena, n: number): Promise<void> => {
  expect(await given(users.findById(aPool, aUser(n, '').id))).toMatchObject({ value: { ...changed(n), version: 2 } })
  expect(await given(sessions.list(aPool, aUser(n, '').id))).toEqual([])
}

/** One in each round at least: housekeeping of the server may be in the way too. */
const expectAborts = (codes: readonly string[], code: string, least: number = rounds): void => {
  expect(codes.filter((each) => each !== code)).toEqual([])
  expect(codes.length).toBeGreaterThanOrEqual(least)
}

const postgres = {
  deadlock: '40P01',
  openDeadlocks: (url: string) => openPostgresArena(url, '-c deadlock_timeout=1'),
  timeout: '55P03',
  openImpatient: (url: string) => openPostgresArena(url, '-c lock_timeout=1'),
}
const mysql: typeof postgres = {
  deadlock: '1213',
  openDeadlocks: (url) => openMysqlArena(url, 'set session innodb_lock_wait_timeout = 10'),
  timeout: '1205',
  openImpatient: (url) => openMysqlArena(url, 'set session innodb_lock_wait_timeout = 0'),
}

export const abortCases = (database: UsedDatabase, isPostgres: boolean): void => {
  const { deadlock, openDeadlocks, timeout, openImpatient } = isPostgres ? postgres : mysql

  it(
    `a save that is aborted by a deadlock is saved all the same: ${rounds} times`,
    async () => {
      await database.empty()
      const arena = await openDeadlocks(database.url())
      const { next, other, codes, untilSomebodyWaits } = arena
      let spared = 0
      for (let i = 0; i < 50; i++) await given(arena.storage.throttle.reserve(`a${i}`, limit, noon))

      for (let n = 1; n <= rounds; n++) {
        const { session, save } = await prepare(arena, n)
        await other('begin')
        await other('update ks_auth_attempts set attempts = attempts + 1')
        await other(`update ks_auth_sessions set expires_at = expires_at + 1 where digest = '${session.digest}'`)
        let crossing: Promise<void> | undefined
        next.before = async ({ text }) => {
          if (crossing !== undefined || !/^delete from .ks_auth_sessions/.test(text)) return
          // The server may choose the other instead, though it waits for a minute before it looks.
          crossing = other(`update ks_auth_users set anonymous = anonymous where id = ${n}`).then(
            () => other('commit'),
            async () => {
              spared++
              await other('rollback')
            },
          )
          await untilSomebodyWaits()
        }
        expect(E.isRight(await save())).toBe(true)
        await crossing
        await expectSaved(arena, n)
      }
      expectAborts(codes, deadlock, rounds - spared)
      expect(spared).toBeLessThanOrEqual(rounds / 10)
    },
    5 * minutes,
  )

  it(
    `a save that waited too long for a lock is saved when the lock is free: ${rounds} times`,
    async () => {
      await database.empty()
      const arena = await openImpatient(database.url())
      const { next, other, codes } = arena
      for (let n = 1; n <= rounds; n++) {
        const { save } = await prepare(arena, n)
        await other('begin')
        await other(`update ks_auth_users set anonymous = anonymous where id = ${n}`)
        next.before = async ({ text }) => {
          if (text === 'rollback') await other('commit')
        }
        expect(E.isRight(await save())).toBe(true)
        await expectSaved(arena, n)
      }
      expectAborts(codes, timeout)
    },
    5 * minutes,
  )

  it('a save that never gets its lock is given up after five more tries, and is nowhere', async () => {
    await database.empty()
    const arena = await openImpatient(database.url())
    const { save } = await prepare(arena, 1)
    await arena.other('begin')
    await arena.other('update ks_auth_users set anonymous = anonymous where id = 1')
    expect(await save()).toMatchObject({ left: { _tag: 'StorageUnavailable', cause: { code: timeout } } })
    expect(arena.codes).toEqual(Array.from({ length: 6 }, () => timeout))
    await arena.other('commit')
    await given(save)
    await expectSaved(arena, 1)
  })
}

/** At a level of isolation that is stricter than a backend needs. */
export const unserializableCases = (database: UsedDatabase): void => {
  it(
    `a write that cannot be serialized is written all the same: ${rounds} times`,
    async () => {
      await database.empty()
      const level = String.raw`repeatable\ read`
      const arena = await openPostgresArena(database.url(), `-c default_transaction_isolation=${level}`)
      const { storage, other, codes, untilSomebodyWaits } = arena
      for (let n = 1; n <= rounds; n++) {
        await given(storage.throttle.reserve('a', { ...limit, attempts: 2 * rounds, consecutive: 10 }, noon))
        await other('begin')
        await other('update ks_auth_attempts set consecutive = consecutive + 1')
        const absolved = given(storage.throttle.absolve('a'))
        await untilSomebodyWaits()
        await other('commit')
        await absolved
        expect(await database.run('select consecutive from ks_auth_attempts where consecutive <> 0')).toEqual([])
      }
      expectAborts(codes, '40001')
    },
    5 * minutes,
  )
}

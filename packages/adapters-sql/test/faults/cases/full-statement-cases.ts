import type { Openid, UserId } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { expect, it } from 'vitest'
import type { UsedDatabase } from '../../databases/use-database.ts'
import { aPool, aUser } from '../../samples/a-user.ts'
import { given } from '../../samples/given.ts'
import { openMysqlArena, openPostgresArena } from '../arena.ts'

const postgres = {
  openArena: (url: string) => openPostgresArena(url, ''),
  full: Object.assign(new Error('could not extend file "base/1/2": No space left on device'), { code: '53100' }),
  code: '53100',
}
const mysql = {
  openArena: (url: string) => openMysqlArena(url, 'do 0'),
  full: Object.assign(new Error("The table 'ks_auth_users' is full"), {
    errno: 1114,
    code: 'ER_RECORD_FILE_FULL',
    sqlState: 'HY000',
  }),
  code: '1114',
}

export const fullStatementCases = (database: UsedDatabase, isPostgres: boolean): void => {
  const { openArena, full, code } = isPostgres ? postgres : mysql

  it('has nothing of a user of whom one statement finds no room', async () => {
    await database.empty()
    const { storage, next } = await openArena(database.url())
    let statements = 0
    next.before = async () => void statements++
    await given(storage.users.insert(aUser(1, 'o1')))
    expect(statements).toBeGreaterThanOrEqual(isPostgres ? 1 : 4)

    for (let at = 1; at <= statements; at++) {
      let left = at
      next.before = async () => {
        left -= 1
        if (left === 0) throw full
      }
      expect(await storage.users.insert(aUser(2, 'o2'))()).toMatchObject({ left: { cause: { code } } })
      expect(await given(storage.users.findById(aPool, 2 as UserId))).toEqual(O.none)
      expect(await given(storage.users.findByOpenid(aPool, 'o2' as Openid))).toEqual(O.none)
    }
    await given(storage.users.insert(aUser(2, 'o2')))
  })
}

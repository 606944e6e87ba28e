import type { Openid, Pool, User } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { identity } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as t from 'io-ts'
import { sql as raw } from 'kysely'
import type { Outcome, Run } from '../batch/together.ts'
import { rowReader } from '../row/row-reader.ts'
import { userRow } from '../row/user-row.ts'
import { precompile } from '../run/precompile.ts'
import type { Sql } from '../sql.ts'

export interface Identity {
  readonly pool: Pool
  readonly openid: Openid
}

const readIdentityRow = rowReader(t.type({ pool: t.string, openid: t.string }, 'an identity'))
const nameOf = ({ pool, openid }: { readonly pool: string; readonly openid: string }): string =>
  JSON.stringify([pool, openid])

/**
 * Looks identities up in one statement. A row that cannot be read is refused to whoever asked for it alone. A lone one has
 * a statement of its own, as in `openTogether`.
 */
export const findTogether = ({ db }: Sql): Run<Identity, O.Option<User>> => {
  const users = db
    .selectFrom('ks_auth_identities as i')
    .innerJoin('ks_auth_users as u', 'u.id', 'i.user_id')
    .select(userRow.columns)
  const findOne = precompile<Identity>((value) =>
    users.where('i.pool', '=', value('pool')).where('i.openid', '=', value('openid')),
  )
  const findMany = precompile<{ readonly pools: readonly Pool[]; readonly openids: readonly Openid[] }>((value) => {
    const asked = raw`select * from unnest(${value('pools')}::text[], ${value('openids')}::text[])`
    return users.where(raw<boolean>`(i.pool, i.openid) in (${asked})`)
  })

  return async (asked) => {
    const [only] = asked
    const pools = asked.map(({ pool }) => pool)
    const openids = asked.map(({ openid }) => openid)
    const isLone = asked.length === 1 && only !== undefined
    const { rows } = isLone ? await findOne(db, only) : await findMany(db, { pools, openids })

    const found = new Map(rows.map((row) => [nameOf(readIdentityRow(row)), row]))
    return asked.map((each): Outcome<O.Option<User>> => {
      const row = found.get(nameOf(each))
      return row === undefined ? E.right(O.none) : E.tryCatch(() => O.some(userRow.read(row)), identity)
    })
  }
}

import type { Compilable, Expression, Kysely, SqlBool } from 'kysely'
import { sessionRow } from '../row/session-row.ts'
import { userRow } from '../row/user-row.ts'
import type { Tables } from '../tables.ts'

/** Sessions `s`, each with its user `u` and the identity `i` that this may have. */
export const selectSignedIn = (db: Kysely<Tables>, where: Expression<SqlBool>): Compilable<unknown> =>
  db
    .selectFrom('ks_auth_sessions as s')
    .innerJoin('ks_auth_users as u', (on) => on.onRef('u.id', '=', 's.user_id').onRef('u.pool', '=', 's.pool'))
    .leftJoin('ks_auth_identities as i', 'i.user_id', 'u.id')
    .select([...sessionRow.columns, ...userRow.columns])
    .where(where)

import type { Compilable, Expression, Kysely, SqlBool } from 'kysely'
import { userRow } from '../row/user-row.ts'
import type { Tables } from '../tables.ts'

/** Users `u`, each with the identity `i` that it may have. */
export const selectUsers = (db: Kysely<Tables>, where: Expression<SqlBool>): Compilable<unknown> =>
  db
    .selectFrom('ks_auth_users as u')
    .leftJoin('ks_auth_identities as i', 'i.user_id', 'u.id')
    .select(userRow.columns)
    .where(where)

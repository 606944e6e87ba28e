import { identityRow } from '../row/identity-row.ts'
import { boundRow } from '../run/bound-row.ts'
import { type Precompiled, precompile } from '../run/precompile.ts'
import type { Sql } from '../sql.ts'
import type { Tables } from '../tables.ts'

export const insertIdentity = ({ db }: Sql): Precompiled<Tables['ks_auth_identities']> =>
  precompile((value) =>
    db.insertInto('ks_auth_identities').values(boundRow<Tables['ks_auth_identities']>(identityRow.stored, value)),
  )

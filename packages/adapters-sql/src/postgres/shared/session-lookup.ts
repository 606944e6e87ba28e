import type { SignedIn, TokenDigest } from '@ks-auth/core'
import * as t from 'io-ts'
import { sql as raw } from 'kysely'
import type { Database } from '../../database.ts'
import { findSignedIn } from '../../repo/find-signed-in.ts'
import { readSignedIn } from '../../repo/read-signed-in.ts'
import { selectSignedIn } from '../../repo/select-signed-in.ts'
import { rowReader } from '../../row/row-reader.ts'
import { precompile } from '../../run/precompile.ts'
import type { Lookup } from './look-up-together.ts'

const readDigestRow = rowReader(t.type({ digest: t.string }, 'ks_auth_sessions'))

/** Sessions and their users by digest. */
export const sessionLookup = (database: Database): Lookup<TokenDigest, SignedIn> => {
  const findMany = precompile<{ readonly digests: readonly TokenDigest[] }>((value) =>
    selectSignedIn(database.db, raw`s.digest in (select * from unnest(${value('digests')}::text[]))`),
  )
  return {
    one: findSignedIn(database),
    rowsOf: async (digests) => (await findMany(database.db, { digests })).rows,
    nameOfRow: (row) => readDigestRow(row).digest,
    nameOf: (digest) => digest,
    read: readSignedIn,
  }
}

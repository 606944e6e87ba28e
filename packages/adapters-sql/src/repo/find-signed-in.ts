import type { SignedIn, TokenDigest } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { sql as raw } from 'kysely'
import type { Database } from '../database.ts'
import { precompile } from '../run/precompile.ts'
import { readSignedIn } from './read-signed-in.ts'
import { selectSignedIn } from './select-signed-in.ts'

/** Looks a session up, together with its user. */
export const findSignedIn = ({ db }: Database): ((digest: TokenDigest) => Promise<O.Option<SignedIn>>) => {
  const find = precompile<{ readonly digest: TokenDigest }>((value) =>
    selectSignedIn(db, raw`s.digest = ${value('digest')}`),
  )
  return async (digest) => {
    const { rows } = await find(db, { digest })
    return rows.length === 0 ? O.none : O.some(readSignedIn(rows[0]))
  }
}

import type { NoSuchSession, TokenDigest } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'

/** A session's public id is the digest of its token. */
export const parseSessionId = (text: string): E.Either<NoSuchSession, TokenDigest> =>
  /^[0-9a-f]{64}$/.test(text) ? E.right(text as TokenDigest) : E.left({ _tag: 'NoSuchSession' })

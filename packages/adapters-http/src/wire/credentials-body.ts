import type { TypedName } from '@ks-auth/core'
import * as t from 'io-ts'

/** Row 6 and 7: a password, and the name under the key of its kind. */
export const credentialsBody = <Kind extends TypedName['kind']>(
  kind: Kind,
): t.Type<{ readonly [key in Kind | 'password']: string }, unknown> =>
  t.record(t.keyof({ [kind]: null, password: null } as { [key in Kind | 'password']: null }), t.string)

import * as t from 'io-ts'
import { SignedData } from './signed-data.ts'
import { SilentLoginBody } from './silent-login-body.ts'
import { WireSyncPolicy } from './sync-policy.ts'

export type AuthenticateBody = SilentLoginBody & SignedData & { readonly update_userprofile?: WireSyncPolicy }

export const AuthenticateBody: t.Type<AuthenticateBody, unknown> = t.intersection(
  [SilentLoginBody, SignedData, t.partial({ update_userprofile: WireSyncPolicy })],
  'AuthenticateBody',
)

import * as t from 'io-ts'
import { SignedData } from './signed-data.ts'
import { WireSyncPolicy } from './sync-policy.ts'

export type AssociationBody = SignedData & {
  readonly code: string
  readonly update_userprofile?: WireSyncPolicy
}

export const AssociationBody: t.Type<AssociationBody, unknown> = t.intersection(
  [t.type({ code: t.string }), SignedData, t.partial({ update_userprofile: WireSyncPolicy })],
  'AssociationBody',
)

import { type Approving, readApproval } from './approval.ts'
import type { Device } from './device.ts'
import { expectOk } from './expect-ok.ts'
import { ksLogin } from './ks-login.ts'
import type { KsResponse } from './ks-runtime.ts'
import { ksUserInfo } from './ks-user-info.ts'
import { membersOf } from './members-of.ts'
import { refuse } from './refuse.ts'
import { requireAccount } from './require-account.ts'
import { readSyncPolicy, type SyncPolicy } from './sync-policy.ts'

export interface LinkOptions {
  /** 默认值为 setnx. */
  readonly syncUserProfile?: SyncPolicy | undefined
}

const path = '/hserve/v2.5/idp/kuaishou/user-association/'

/** UserRecord.linkKs(data, {syncUserProfile}) */
export const linkKs = async (
  device: Device,
  id: number,
  data?: Approving | null,
  options?: LinkOptions | null,
): Promise<KsResponse> => {
  const withProfile = readApproval(data)._tag === 'Profile'
  const { syncUserProfile = 'setnx' } = options ?? {}
  const policy = readSyncPolicy(syncUserProfile)
  if (policy === undefined) throw device.error(605)
  return device.share(['linkKs', id, withProfile, policy], () =>
    device.inTurn(async () => {
      const stored = requireAccount(device, id)
      const code = await ksLogin(device)
      const profile = withProfile ? ((await ksUserInfo(device)) ?? (await refuse(device, false))) : null
      const body = { code, ...(profile === null ? {} : { update_userprofile: policy, ...profile }) }
      // Not `authorised`: the code is spent, and a silent login would take the openid away from the link.
      const response = expectOk(device, await device.send({ method: 'POST', path, data: body }))
      const { openid } = membersOf(response.data)
      device.session.keep({ ...stored, openid: typeof openid === 'string' ? openid : '' })
      return response
    }),
  )
}

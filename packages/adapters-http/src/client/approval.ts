import { membersOf } from './members-of.ts'

/** What a button or `ks.getUserInfo` brought: a sign that the person agrees, or that he does not. */
export type Approval =
  | { readonly _tag: 'None' }
  | { readonly _tag: 'Refused' }
  | { readonly _tag: 'Profile' }
  | { readonly _tag: 'Phone'; readonly encryptedData: string; readonly iv: string }

/** An event of a button, its `detail`, or what `ks.getUserInfo` gave. */
export interface Approving {
  readonly errMsg?: unknown
  readonly detail?: unknown
  readonly userInfo?: unknown
  readonly encryptedData?: unknown
  readonly iv?: unknown
}

/** Texts of refusals differ between devices; what holds everywhere is that a refusal brings no data. */
export const readApproval = (data: unknown): Approval => {
  const given = membersOf(data)
  const isEvent = 'detail' in given
  const { userInfo, encryptedData, iv } = membersOf(isEvent ? given['detail'] : given)
  if (typeof userInfo === 'object' && userInfo !== null) return { _tag: 'Profile' }
  if (typeof encryptedData === 'string' && encryptedData !== '' && typeof iv === 'string')
    return { _tag: 'Phone', encryptedData, iv }
  return isEvent || 'errMsg' in given ? { _tag: 'Refused' } : { _tag: 'None' }
}

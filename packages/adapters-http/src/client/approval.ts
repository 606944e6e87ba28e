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

const isObject = (data: unknown): data is object => typeof data === 'object' && data !== null

/** Texts of refusals differ between devices; what holds everywhere is that a refusal brings no data. */
export const readApproval = (data: unknown): Approval => {
  if (!isObject(data)) return { _tag: 'None' }
  const isEvent = 'detail' in data
  const inner = isEvent ? data.detail : data
  const { userInfo, encryptedData, iv }: Approving = isObject(inner) ? inner : {}
  if (isObject(userInfo)) return { _tag: 'Profile' }
  if (typeof encryptedData === 'string' && encryptedData !== '' && typeof iv === 'string')
    return { _tag: 'Phone', encryptedData, iv }
  return isEvent || 'errMsg' in data ? { _tag: 'Refused' } : { _tag: 'None' }
}

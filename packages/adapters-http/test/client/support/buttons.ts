import type { Phone } from './phone.ts'

/** What a button's event brings; `type` and `target` come along with it. */
export interface ButtonEvent {
  readonly type: string
  readonly target: object
  readonly detail: Readonly<Record<string, unknown>>
}

const eventOf = (type: string, detail: ButtonEvent['detail']): ButtonEvent => ({ type, target: { id: '' }, detail })

/**
 * open-type="getUserInfo": what bindgetuserinfo is told when the person has answered. The sealed members are under the key
 * of some earlier login, and of no use.
 */
export const tapProfileButton = async ({ agrees, nickname }: Phone): Promise<ButtonEvent> =>
  eventOf(
    'getuserinfo',
    agrees
      ? { errMsg: 'getUserInfo:ok', userInfo: { nickName: nickname }, rawData: '{}', encryptedData: 'b2xk', iv: 'b2xk' }
      : { errMsg: 'getUserInfo:fail auth deny' },
  )

/** open-type="getPhoneNumber": what bindgetphonenumber is told when the person has answered. */
export const tapPhoneButton = async ({ agrees, platform, number }: Phone): Promise<ButtonEvent> =>
  eventOf(
    'getphonenumber',
    agrees
      ? { errMsg: 'getPhoneNumber:ok', ...(await platform.sealPhone(number)) }
      : { errMsg: 'getPhoneNumber:user deny' },
  )

import { sessionKeyOf } from '../platform/session-key-of.mjs'
import { encrypt } from './encrypt.mjs'
import { sign } from './sign.mjs'

/** Numbers that belong to nobody: 555-0100 to 555-0199 of each area of North America are kept free for stories. */
const phoneAt = (n) => ({
  countryCode: '1',
  phoneNumber: `${201 + Math.floor(n / 100)}55501${String(n % 100).padStart(2, '0')}`,
})

/** Somebody with a device, and the payloads that it will send. */
export const makePerson = (n, openid = `oKnown${String(n).padStart(6, '0')}`) => {
  const sessionKey = sessionKeyOf(openid)
  const told = {
    nickName: `快手用户 ${n}`,
    avatarUrl: `https://example.com/avatar/${n}.png`,
    gender: n % 3,
    country: '中国',
    province: '北京',
    city: '海淀',
    language: 'zh_CN',
  }
  const rawData = JSON.stringify(told)
  return {
    openid,
    profile: {
      code: openid,
      create_user: true,
      update_userprofile: 'setnx',
      rawData,
      signature: sign(rawData, sessionKey),
      ...encrypt(JSON.stringify({ ...told, openId: openid }), sessionKey),
    },
    /** Two phones to change to and fro between. */
    phones: [2 * n, 2 * n + 1].map((i) => ({
      overwrite: true,
      ...encrypt(JSON.stringify(phoneAt(i)), sessionKey),
    })),
  }
}

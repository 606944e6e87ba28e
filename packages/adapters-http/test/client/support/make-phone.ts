import { randomBytes, randomInt } from 'node:crypto'
import type { KsRuntime } from '@ks-auth/adapters-http/client'
import { answerOf } from './answer-of.ts'
import { apiError } from './api-error.ts'
import { atRest } from './at-rest.ts'
import { fakeRequest } from './fake-request.ts'
import { fakeStorage } from './fake-storage.ts'
import { anyHostApp, type HostApp } from './host-app.ts'
import type { Phone } from './phone.ts'
import { simulatorControl } from './simulator-control.ts'
import type { Standalone } from './start-standalone.ts'

interface PhoneOptions {
  readonly hostApp?: HostApp | undefined
  /** Somebody who has another device already. */
  readonly openid?: string | undefined
}

/** A device without a mini program on it yet: `ks.BaaS` has to be put there. */
export const makePhone = (
  server: Standalone,
  { hostApp = anyHostApp, openid = newOpenid() }: PhoneOptions = {},
): Phone => {
  const platform = simulatorControl(server, openid)
  const storage = new Map<string, unknown>()
  let isLoggedIn = false
  let hasAgreed = false
  const underWay = new Set<Promise<unknown>>()
  const answer = answerOf(hostApp, underWay, (call) => phone.silent.has(call))

  const ks: KsRuntime = {
    login: (options) => {
      phone.calls.push('login')
      return answer('login', options, async () => {
        if (!phone.online) throw apiError('login:fail')
        if (!phone.hasKuaishouAccount) throw apiError('login:fail cancel')
        isLoggedIn = true
        const code = await platform.issueCode()
        phone.codes.push(code)
        return { code, errMsg: 'login:ok' }
      })
    },
    getUserInfo: (options) => {
      phone.calls.push('getUserInfo')
      return answer('getUserInfo', options, async () => {
        if (!isLoggedIn) throw apiError('getUserInfo:fail session expired')
        hasAgreed ||= phone.agrees
        if (!hasAgreed) throw apiError('getUserInfo:fail auth deny')
        const { userInfo, ...sealed } = await platform.sealProfile(phone.nickname)
        return { userInfo, ...(options.withCredentials === true ? sealed : missing), errMsg: 'getUserInfo:ok' }
      })
    },
    request: (options) => answer('request', options, () => fakeRequest(phone, hostApp, options)),
    getNetworkType: (options) =>
      answer('getNetworkType', options, async () => ({ networkType: phone.online ? 'wifi' : 'none' })),
    ...fakeStorage(storage),
  }

  const phone: Phone = {
    ks: ks as Phone['ks'],
    openid,
    number: `138${randomInt(1e7, 1e8)}`,
    nickname: `小明${openid.slice(0, 4)}`,
    storage,
    calls: [],
    codes: [],
    platform,
    agrees: true,
    hasKuaishouAccount: true,
    online: true,
    silent: new Set(),
    atRest: atRest(underWay),
  }
  return phone
}

/** Without credentials nothing sealed comes along, whatever the types of the runtime say. */
const missing = {} as { rawData: string; signature: string; encryptedData: string; iv: string }

const newOpenid = (): string => randomBytes(16).toString('hex')

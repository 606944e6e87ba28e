import { randomBytes, randomInt } from 'node:crypto'
import {
  type Caller,
  type KsAuth,
  makeKsAuth,
  type Openid,
  type Profile,
  type SessionKey,
  type Storage,
  type Token,
  type UserId,
} from '@ks-auth/core'
import { makeInMemoryPorts } from '@ks-auth/core/testing'
import { client } from '../samples/client.ts'

const sessionKey = 'jItsua/qXtgnBBffuKcKqQ==' as SessionKey

export interface Flows extends KsAuth {
  readonly as: (token: string | null) => Caller
  readonly issueCode: (openid: string) => string
  /** What a login with a profile carries. */
  readonly profileOf: (openid: string, nickname: string) => Parameters<KsAuth['loginWithProfile']>[1]
}

/** The flows of one node: what is no storage is its own, and nodes draw ids and tokens without asking each other. */
export const makeFlows = (storage: Storage): Flows => {
  const { ports, ks, device } = makeInMemoryPorts([client])
  const { users, sessions, ksKeys, throttle } = storage
  const auth = makeKsAuth({
    ...ports,
    users,
    sessions,
    ksKeys,
    throttle,
    crypto: { ...ports.crypto, newToken: () => randomBytes(32).toString('hex') as Token },
    userIds: { next: () => randomInt(1, 2 ** 47) as UserId },
  })
  const issueCode = (openid: string): string => ks.issueCode({ openid: openid as Openid, sessionKey })

  return {
    ...auth,
    issueCode,
    as: (token) => ({ client, token }),
    profileOf: (openid, nickname) => {
      const told: Profile & { nickName: string; avatarUrl: string } = { nickName: nickname, avatarUrl: '' }
      const rawData = JSON.stringify(told)
      const plain = JSON.stringify({ ...told, openId: openid })
      const data = { ...device.encrypt(plain, sessionKey), rawData, signature: device.sign(rawData, sessionKey) }
      return { code: issueCode(openid), data, syncUserProfile: 'setnx' }
    },
  }
}

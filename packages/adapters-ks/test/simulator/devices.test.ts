import type { SessionKey } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { device } from '../support/device.ts'
import { freshCrypto } from '../support/fresh-crypto.ts'
import { startPlatform } from '../support/start-platform.ts'

const crypto = freshCrypto()

describe('what a device gives', () => {
  it('is a profile that opens and is signed under the key of the last login', async () => {
    const { issueCode, reply, sealProfile } = await startPlatform()
    const { session_key } = await reply(await issueCode('o-ann'))
    const key = session_key as SessionKey
    const profile = { nickName: '快手测试😀', avatarUrl: 'https://example.invalid/a.png', gender: '2' }
    const { userInfo, rawData, signature, ...payload } = await sealProfile('o-ann', { profile })
    expect(userInfo).toEqual({ nickName: profile.nickName, avatarUrl: profile.avatarUrl })
    expect(JSON.parse(rawData)).toEqual(userInfo)
    expect(signature).toBe(device.sign(rawData, key))
    expect(await crypto.isSignedBy(key, rawData, signature)()).toBe(true)
    const { avatarUrl, nickName } = profile
    const plain = JSON.stringify({ gender: '2', avatarUrl, nickName, openId: 'o-ann' })
    expect(await crypto.open(payload, key)()).toEqual(E.right(plain))
  })

  it('is a phone of exactly two members', async () => {
    const { issueCode, reply, sealPhone } = await startPlatform()
    const { session_key } = await reply(await issueCode('o-ann'))
    const payload = await sealPhone('o-ann', { phoneNumber: '13800138000' })
    const plain = '{"countryCode":"86","phoneNumber":"13800138000"}'
    expect(await crypto.open(payload, session_key as SessionKey)()).toEqual(E.right(plain))
    const abroad = await sealPhone('o-ann', { phoneNumber: '5550100', countryCode: '1' })
    expect(await crypto.open(abroad, session_key as SessionKey)()).toEqual(
      E.right('{"countryCode":"1","phoneNumber":"5550100"}'),
    )
  })

  it('is under the key of the latest login at once, before its code is exchanged', async () => {
    const { issueCode, reply, sealPhone } = await startPlatform()
    const first = await reply(await issueCode('o-ann'))
    const code = await issueCode('o-ann')
    const payload = await sealPhone('o-ann', { phoneNumber: '13800138000' })
    const second = await reply(code)
    expect(E.isRight(await crypto.open(payload, second.session_key as SessionKey)())).toBe(true)
    expect(await crypto.open(payload, first.session_key as SessionKey)()).not.toEqual(
      E.right('{"countryCode":"86","phoneNumber":"13800138000"}'),
    )
  })

  it('is nothing before the first login, nor in an app without one', async () => {
    const { issueCode, sealProfile, sealPhone } = await startPlatform()
    await expect(sealProfile('o-ann')).rejects.toThrow('409')
    await issueCode('o-ann')
    await sealProfile('o-ann')
    await expect(sealPhone('o-ann', { appId: 'ks-other', phoneNumber: '13800138000' })).rejects.toThrow('409')
  })
})

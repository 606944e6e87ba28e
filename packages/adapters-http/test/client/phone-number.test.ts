import { describe, expect, it } from 'vitest'
import { tapPhoneButton } from './support/buttons.ts'
import type { HostApp } from './support/host-app.ts'
import { hostApps } from './support/host-app.ts'
import { type Opened, open } from './support/open.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()

const withPhone = async (hostApp?: HostApp): Promise<Opened> => {
  const opened = open(server(), { ...(hostApp && { hostApp }) })
  await opened.auth.loginWithKs()
  await opened.auth.updatePhoneNumber(await tapPhoneButton(opened.phone))
  return opened
}

describe.each(hostApps)('ks.BaaS.auth.updatePhoneNumber, where a refusal makes ks.request $refusals', (hostApp) => {
  it('overwrite 默认为 true', async () => {
    const { auth, phone } = await withPhone(hostApp)
    const next = `139${phone.number.slice(3)}`
    const data = { detail: await phone.platform.sealPhone(next) }
    expect(await auth.updatePhoneNumber(data)).toMatchObject({ _phone: next, _phone_verified: true })
  })

  it('如果设置为 false,用户原本绑定了其他手机号会返回 400 错误', async () => {
    const { auth, phone } = await withPhone(hostApp)
    const data = { detail: await phone.platform.sealPhone(`139${phone.number.slice(3)}`) }
    await expect(auth.updatePhoneNumber(data, { overwrite: false })).rejects.toMatchObject({ code: 400 })
    expect(await auth.getCurrentUser()).toMatchObject({ _phone: phone.number })
    const same = await auth.updatePhoneNumber(await tapPhoneButton(phone), { overwrite: false })
    expect(same).toMatchObject({ _phone: phone.number })
  })

  it('需要用户已登录,若未登录,该接口会返回 604 错误, also where only the server knows', async () => {
    const { auth, phone } = await withPhone(hostApp)
    phone.storage.set('ifx_baas_auth_token', 'unknown')
    await expect(auth.updatePhoneNumber(await tapPhoneButton(phone))).rejects.toMatchObject({ code: 604 })
    phone.storage.set('ifx_baas_session_expires_at', Math.floor(Date.now() / 1000) - 1)
    const calls = phone.calls.length
    await expect(auth.updatePhoneNumber(await tapPhoneButton(phone))).rejects.toMatchObject({ code: 604 })
    expect(phone.calls).toHaveLength(calls)
  })

  it('用户拒绝授权,HError 对象上会包含基本用户信息:id、openid', async () => {
    const { auth, phone } = await withPhone(hostApp)
    const { id } = await auth.getCurrentUser()
    phone.agrees = false
    const calls = phone.calls.length
    const refusal = { code: 603, id, openid: phone.openid }
    await expect(auth.updatePhoneNumber(await tapPhoneButton(phone))).rejects.toMatchObject(refusal)
    await expect(auth.updatePhoneNumber(undefined)).rejects.toMatchObject(refusal)
    expect(phone.calls).toHaveLength(calls)
  })
})

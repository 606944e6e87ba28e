import { describe, expect, it } from 'vitest'
import { tapPhoneButton, tapProfileButton } from './support/buttons.ts'
import { open } from './support/open.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()

describe('a refusal', () => {
  it('默认会检查用户是否已登录,若未登录,该接口默认会先执行登录操作', async () => {
    const { auth, phone } = open(server())
    phone.agrees = false
    await expect(auth.loginWithKs(await tapProfileButton(phone))).rejects.toMatchObject({ openid: phone.openid })
    expect(phone.calls).toEqual(['login', 'POST silent-login 201'])
    await expect(auth.loginWithKs(await tapPhoneButton(phone))).rejects.toMatchObject({ openid: phone.openid })
    expect(phone.calls).toHaveLength(2)
  })

  it('stays a refusal where that login fails', async () => {
    const { auth, phone } = open(server())
    phone.agrees = false
    const refusal = auth.loginWithKs(await tapProfileButton(phone), { createUser: false })
    await expect(refusal).rejects.toMatchObject({ code: 603 })
    await expect(refusal).rejects.not.toHaveProperty('id')
  })

  it('is told in whichever words', async () => {
    const { auth } = open(server())
    for (const errMsg of ['getPhoneNumber:fail no permission', 'getPhoneNumber:user deny', '用户拒绝'])
      for (const data of [{ detail: { errMsg } }, { errMsg }])
        await expect(auth.loginWithKs(data)).rejects.toMatchObject({ code: 603 })
  })

  it('may bring texts with nothing in them', async () => {
    const { auth, phone } = open(server())
    const { id } = await auth.loginWithKs()
    const data = { detail: { errMsg: 'getPhoneNumber:fail', encryptedData: '', iv: '' } }
    for (const call of [auth.loginWithKs(data, { code: 'spent' }), auth.updatePhoneNumber(data)])
      await expect(call).rejects.toMatchObject({ code: 603, id, openid: phone.openid })
  })
})

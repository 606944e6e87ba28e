import { describe, expect, it } from 'vitest'
import { tapProfileButton } from './support/buttons.ts'
import { example, scripts } from './support/documents.ts'
import { hostApps } from './support/host-app.ts'
import { type Opened, open } from './support/open.ts'
import { startStandalone } from './support/start-standalone.ts'
import { complaintsAbout } from './support/type-check.ts'

const server = startStandalone()

it('every example of the documents agrees with the types', () => {
  expect(scripts.size).toBe(9)
  expect(complaintsAbout(scripts)).toEqual([])
})

describe.each(hostApps)('the examples of the documents, where a refusal makes ks.request $refusals', (hostApp) => {
  const opened = (): Opened => open(server(), { hostApp })

  it('登录小程序: 登录成功', async () => {
    const { phone, program, outcomes } = opened()
    await program.run(example('js silent'))
    expect(outcomes).toMatchObject([{ user: { openid: phone.openid } }])
    expect(phone.calls).toEqual(['login', 'POST silent-login 201'])
  })

  it('登录小程序: 登录失败', async () => {
    const { phone, program, outcomes } = opened()
    phone.online = false
    await program.run(example('js silent'))
    expect(outcomes).toMatchObject([{ error: { code: 600, message: 'network disconnected' } }])
  })

  it('强制登录: user 包含用户完整信息', async () => {
    const { phone, program, outcomes } = opened()
    program.globals['data'] = await tapProfileButton(phone)
    await program.run(example('js forced'))
    expect(outcomes).toMatchObject([
      { user: { nickname: phone.nickname, openid: phone.openid, is_authorized: true, _phone_verified: false } },
    ])
    expect(phone.calls).toEqual(['login', 'getUserInfo', 'POST authenticate 201'])
  })

  it('强制登录: 用户拒绝授权,HError 对象上会包含基本用户信息:id、openid', async () => {
    const { phone, program, outcomes } = opened()
    phone.agrees = false
    program.globals['data'] = await tapProfileButton(phone)
    await program.run(example('js forced'))
    const told: unknown = JSON.parse(JSON.stringify(outcomes[0]?.error))
    const documented = JSON.parse(example('json refused')) as object
    expect(told).toEqual({ ...documented, id: expect.any(Number) as number, openid: phone.openid })
  })

  it('用户一键授权手机号登录: phone_verified 字段会更新为 true', async () => {
    const { phone, program, outcomes } = opened()
    program.globals['codes'] = phone.codes
    await program.run(example('js phone-login').replace(/'ks071\w+'/, 'codes[0]'))
    await program.tap(example('html phone-button'))
    expect(outcomes).toMatchObject([{ user: { openid: phone.openid, _phone: phone.number, _phone_verified: true } }])
    expect(phone.calls).toEqual(['login', 'POST phone-login 201'])
  })

  it('用户一键授权手机号登录: 其他类型的错误 (nobody has ever been given the code of the example)', async () => {
    const { program, outcomes } = opened()
    await program.run(example('js phone-login'))
    await program.tap(example('html phone-button'))
    expect(outcomes).toMatchObject([{ error: { code: 400 } }])
  })

  it('用户一键授权手机号登录: 用户拒绝授权', async () => {
    const { phone, program, outcomes } = opened()
    phone.agrees = false
    await program.run(example('js phone-login'))
    await program.tap(example('html phone-button'))
    expect(outcomes).toMatchObject([{ error: { code: 603, id: expect.any(Number) as number, openid: phone.openid } }])
  })

  it('更新用户手机号: 更新之后,用户表的 phone_verified 字段会更新为 true', async () => {
    const { phone, program, outcomes, auth } = opened()
    await auth.loginWithKs()
    await program.run(example('js phone-update'))
    await program.tap(example('html update-button'))
    expect(outcomes.slice(1)).toMatchObject([{ user: { _phone: phone.number, _phone_verified: true } }])
    expect(phone.calls.slice(2)).toEqual(['PUT phone-verification 200'])
  })

  it('更新用户手机号: 若未登录,该接口会返回 604 错误', async () => {
    const { phone, program, outcomes } = opened()
    await phone.platform.issueCode()
    await program.run(example('js phone-update'))
    await program.tap(example('html update-button'))
    expect(outcomes).toMatchObject([{ error: { code: 604, message: 'session missing' } }])
    expect(phone.calls).toEqual([])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { asUserOf } from './support/as-user-of.ts'
import { tapProfileButton } from './support/buttons.ts'
import { example } from './support/documents.ts'
import { hostApps } from './support/host-app.ts'
import { type Opened, type OpenOptions, open } from './support/open.ts'
import type { Phone } from './support/phone.ts'
import { startStandalone } from './support/start-standalone.ts'

describe.each(hostApps)('the examples of the documents, where a refusal makes ks.request $refusals', (hostApp) => {
  // The documents name accounts, so every run has a server of its own.
  const server = startStandalone()
  const opened = (options: OpenOptions = {}): Opened => open(server(), { hostApp, ...options })
  const unlink = (phone: Phone): Promise<void> =>
    asUserOf(server(), phone, 'DELETE', '/hserve/v2.5/idp/kuaishou/user-association/')

  beforeAll(async () => {
    await open(server()).auth.register({ username: 'ifanrx', password: '111111' })
    await open(server()).auth.register({ email: 'ifanrx@ifanr.com', password: 'ifanrx123' })
  })

  it('不获取用户信息(静默登录): 用户可以通过快手应用授权登录同一个账户了', async () => {
    const { phone, program, outcomes } = opened()
    await program.run(example('js link-silently'))
    expect(phone.calls).toEqual(['POST login/username 201', 'login', 'POST user-association 200'])

    const other = opened({ openid: phone.openid })
    const user = await other.auth.loginWithKs()
    expect(user).toMatchObject({ id: outcomes[0]?.user?.id, _username: 'ifanrx' })
    await unlink(phone)
  })

  it('获取用户信息(强制登录): 关联成功', async () => {
    const { phone, program, outcomes, auth } = opened()
    await program.run(example('js link-with-profile'))
    await program.tap(example('html link-button'))
    expect(program.printed).toEqual([200])
    expect(phone.calls.slice(1)).toEqual(['login', 'getUserInfo', 'POST user-association 200'])
    expect(await auth.getCurrentUser()).toMatchObject({ nickname: phone.nickname })

    const again = await outcomes[0]?.user?.linkKs()
    const documented = JSON.parse(example('json linked')) as { readonly data: object }
    expect(again).toMatchObject({
      ...documented,
      data: { ...documented.data, openid: phone.openid, user_id: outcomes[0]?.user?.id },
    })
    await unlink(phone)
  })

  it.each(['check-silently', 'check-forced'])('多平台用户统一登录 (%s): 关联成功,下次可以登录了', async (name) => {
    const { phone, program, outcomes, auth } = opened()
    program.globals['data'] = await tapProfileButton(phone)
    await program.run(example(`js ${name}`))
    expect(outcomes).toMatchObject([{ error: { code: 404 } }, { user: { _email: 'ifanrx@ifanr.com' } }])
    expect(program.printed).toEqual([200])
    await auth.logout()

    await program.run(example(`js ${name}`))
    expect(outcomes.slice(2)).toMatchObject([{ user: { id: outcomes[1]?.user?.id } }])
    await unlink(phone)
  })

  it('若已经提前申请了用户授权,也可以在 ks.getUserInfo() 的 success 回调中进行关联账户', async () => {
    const { phone, program, auth } = opened()
    const { id } = await auth.register({ username: `early${phone.number}`, password: '111111' })
    await phone.platform.issueCode()
    await new Promise((resolve) => phone.ks.login({ success: resolve }))
    await program.run(example('js link-from-user-info'))
    expect(phone.calls).toContain('POST user-association 200')
    expect(await auth.getCurrentUser()).toMatchObject({ id, openid: phone.openid, nickname: phone.nickname })
  })
})

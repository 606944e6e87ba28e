import { describe, expect, it } from 'vitest'
import { readLogin } from '../../src/client/read-login.ts'

const session = { token: 'k3v9', expires_in: 2_592_000 }
const user = { id: 22051668672912, _username: 'ifanrx' }

describe('the answer to a login', () => {
  it('may have the user in it, as logins with Kuaishou do', () => {
    const read = readLogin({ ...session, user_id: user.id, openid: 'ofo380BgVHDSf3gxxx', user_info: user })
    expect(read).toMatchObject({ session: { userId: user.id, openid: 'ofo380BgVHDSf3gxxx' }, user })
  })

  it('may have the openid in the user', () => {
    const read = readLogin({ ...session, user_info: { ...user, openid: 'ofo380BgVHDSf3gxxx' } })
    expect(read?.session.openid).toBe('ofo380BgVHDSf3gxxx')
  })

  it('may be the user with the session beside the fields, which are no fields of the user', () => {
    const secret = { ip_address: '192.0.2.1', session_key: session.token }
    expect(readLogin({ ...user, ...session, user_id: user.id, _session: secret })?.user).toEqual(user)
  })

  it('may tell nothing but the id, as a temporary login does', () => {
    expect(readLogin({ ...session, user_id: user.id })).toMatchObject({ session: { userId: user.id }, user: null })
  })

  it('is none without a token, a number of seconds and an id', () => {
    const whole = { ...session, user_id: user.id }
    const broken = [{ token: 7 }, { expires_in: '2592000' }, { user_id: '22051668672912' }].map((part) => ({
      ...whole,
      ...part,
    }))
    for (const data of [...broken, null, undefined, '<html>', 7, []]) expect(readLogin(data)).toBeUndefined()
  })
})

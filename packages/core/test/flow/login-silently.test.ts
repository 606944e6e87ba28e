import { makeKsAuth, makeKsAuthPromises, type Openid, type SessionKey } from '@ks-auth/core'
import { makeInMemoryPorts } from '@ks-auth/core/testing'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { clientNamed } from '../samples/client-named.ts'

const client = clientNamed('client-a')
const caller = { client, token: null }
const ann = { openid: 'oAnn' as Openid, sessionKey: 'jItsua/qXtgnBBffuKcKqQ==' as SessionKey }

describe('a silent login', () => {
  it('creates the user of an unknown openid and finds it again', async () => {
    const { ports, ks } = makeInMemoryPorts([client])
    const { loginSilently, currentUser } = makeKsAuthPromises(ports)
    const first = await loginSilently(caller, { code: ks.issueCode(ann) })
    const second = await loginSilently(caller, { code: ks.issueCode(ann) })
    expect(second.user.id).toBe(first.user.id)
    expect(second.token).not.toBe(first.token)
    expect(await currentUser({ client, token: first.token })).toEqual(first.user)
  })

  it('lets twenty first logins of one openid at once end as one user', async () => {
    const { ports, ks } = makeInMemoryPorts([client])
    const { loginSilently } = makeKsAuth(ports)
    const logins = Array.from({ length: 20 }, () => loginSilently(caller, { code: ks.issueCode(ann) })())
    const users = (await Promise.all(logins)).map((login) => (E.isRight(login) ? login.right.user.id : login.left))
    expect(new Set(users).size).toBe(1)
  })
})

// Logs a person in with the core and nothing else: every port is in memory. Run it with `node docs/first-login.mjs`.
import { makeKsAuthPromises, parseClient, parseOpenid } from '@ks-auth/core'
import { makeInMemoryPorts } from '@ks-auth/core/testing'

const client = parseClient('my-client', 'my-users', 'ks700000000000000000').value
const { ports, ks } = makeInMemoryPorts([client])
const { loginSilently, currentUser, logout } = makeKsAuthPromises(ports)

const ann = { openid: parseOpenid('oAnn').value, sessionKey: 'AAAAAAAAAAAAAAAAAAAAAA==' }
const { token, user } = await loginSilently({ client, token: null }, { code: ks.issueCode(ann) })
console.log(`user ${user.id} is logged in with openid ${user.ks.openid}`)

const caller = { client, token }
console.log(`the token belongs to user ${(await currentUser(caller)).id}`)

await logout(caller)
await currentUser(caller).catch(({ code }) => console.log(`after the logout: ${code}`))

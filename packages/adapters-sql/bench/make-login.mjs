import { randomBytes, randomInt } from 'node:crypto'
import { makeKsAuth, parseClient } from '@ks-auth/core'
import { makeInMemoryPorts } from '@ks-auth/core/testing'
import { makeNodeCrypto, newKeyRing, parseKeyRing } from '../../adapters-ks/dist/crypto/index.js'

const { value: client } = parseClient('bench', 'default', 'bench-app')
const crypto = makeNodeCrypto({ keyRing: parseKeyRing(newKeyRing()).value })

/** A platform that answers at once, though not before its caller has waited. */
const gateway = {
  exchangeCode: (_client, openid) => async () => {
    await new Promise(setImmediate)
    return { _tag: 'Right', right: { openid, sessionKey: randomBytes(16).toString('base64') } }
  },
}

/** The whole flow on real storage and real crypto, for any of the users `o1`, `o2` and so on. */
export const makeLogin = (storage, users) => {
  const { ports } = makeInMemoryPorts([client])
  const { loginSilently } = makeKsAuth({ ...ports, ...storage, crypto, gateway })
  return async () => {
    const options = { code: `o${randomInt(users) + 1}`, createUser: false }
    const { _tag, left } = await loginSilently({ client, token: null }, options)()
    if (_tag === 'Left') throw new Error('a login failed', { cause: left })
  }
}

// What it costs to open the payload of a phone: less than 30 µs, or it ends with 1. Argument: calls in each round.
import { createCipheriv } from 'node:crypto'
import { makeNodeCrypto, newKeyRing, parseKeyRing } from '@ks-auth/adapters-ks/crypto'

const crypto = makeNodeCrypto({ keyRing: parseKeyRing(newKeyRing()).value })
const key = 'jItsua/qXtgnBBffuKcKqQ=='
const cipher = createCipheriv('aes-128-cbc', Buffer.from(key, 'base64'), Buffer.alloc(16, 7))
const data = Buffer.concat([cipher.update('{"countryCode":"86","phoneNumber":"13800138000"}'), cipher.final()])
const payload = { encryptedData: data.toString('base64'), iv: Buffer.alloc(16, 7).toString('base64') }

const [calls = 100_000] = process.argv.slice(2).map(Number)
const rounds = []
for (let round = 0; round < 3; round++) {
  const start = performance.now()
  for (let i = 0; i < calls; i++)
    if ((await crypto.open(payload, key)())._tag !== 'Right') throw new Error('not opened')
  rounds.push(((performance.now() - start) * 1000) / calls)
  console.log(`open: ${rounds.at(-1).toFixed(2)} us`)
}
if (!(Math.min(...rounds) < 30)) process.exitCode = 1

const sealed = await crypto.seal(key)()
const start = performance.now()
for (let i = 0; i < calls; i++) await crypto.unseal(sealed)()
console.log(`unseal: ${(((performance.now() - start) * 1000) / calls).toFixed(2)} us`)

const hash = (await crypto.hashPassword('correct horse')()).right
const hashing = performance.now()
for (let i = 0; i < 20; i++) await crypto.verifyPassword('correct horse', hash)()
console.log(`verifyPassword: ${((performance.now() - hashing) / 20).toFixed(1)} ms, one at a time`)

import { createDecipheriv } from 'node:crypto'
import { maxFailedOpenings, type Ports, type SessionKey } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { device } from '../support/device.ts'
import { forgeWith, type Oracle } from '../support/padding-oracle-attack.ts'
import { rightOf } from '../support/right-of.ts'
import { startSystem } from '../support/start-system.ts'
import { tagOf } from '../support/tags.ts'

const own = { phoneNumber: '13800138000' }
const wanted = '{"countryCode":"86","phoneNumber":"13900139000"}'

/** The Crypto port, and every session_key that something was opened with. */
const watched = ({ crypto }: Ports): { readonly crypto: Ports['crypto']; readonly opened: SessionKey[] } => {
  const opened: SessionKey[] = []
  return {
    opened,
    crypto: {
      ...crypto,
      open: (payload, key) => async () => {
        opened.push(key)
        return crypto.open(payload, key)()
      },
    },
  }
}

const startUnderAttack = async () => {
  const opened: SessionKey[][] = []
  const system = await startSystem((ports) => {
    const { crypto, opened: keys } = watched(ports)
    opened.push(keys)
    return { crypto }
  })
  const attacker = await system.logIn('o-eve')
  const caller = system.as(attacker)
  await rightOf(system.auth.updatePhone(caller, { data: await system.platform.sealPhone('o-eve', own) }))
  const [keys = []] = opened
  const [key] = keys
  if (key === undefined) throw new Error('nothing was opened')
  keys.length = 0
  return { ...system, caller, keys, key }
}

describe('oracle-attack', () => {
  it('forges any phone where an oracle talks, so that nothing but the silence of ours protects the phone', async () => {
    const { auth, caller, key } = await startUnderAttack()
    const talkative: Oracle = async ({ encryptedData, iv }) => {
      const decipher = createDecipheriv('aes-128-cbc', Buffer.from(key, 'base64'), Buffer.from(iv, 'base64'))
      decipher.update(Buffer.from(encryptedData, 'base64'))
      try {
        decipher.final()
        return true
      } catch {
        return false
      }
    }
    const forged = await forgeWith(talkative, wanted)
    expect((await rightOf(auth.updatePhone(caller, { data: forged }))).phone?.number).toBe('+8613900139000')
  })

  it('gets ten answers from us, all the same, and then none: the phone stays', async () => {
    const { auth, caller, keys } = await startUnderAttack()
    const answers: string[] = []
    const ours: Oracle = async (payload) => {
      const answer = await tagOf(auth.updatePhone(caller, { data: payload }))
      answers.push(answer)
      if (answer === 'SessionKeyStale') throw new Error('the key is void')
      return answer !== 'Undecryptable'
    }
    await expect(forgeWith(ours, wanted)).rejects.toThrow('the key is void')
    expect(answers).toEqual([...Array(maxFailedOpenings).fill('Undecryptable'), 'SessionKeyStale'])
    expect(keys).toHaveLength(maxFailedOpenings)
    expect((await rightOf(auth.currentUser(caller))).phone?.number).toBe('+8613800138000')
  })

  it('gets no more of them by asking at once', async () => {
    const { auth, caller, keys } = await startUnderAttack()
    const garbage = { encryptedData: Buffer.alloc(64).toString('base64'), iv: Buffer.alloc(16).toString('base64') }
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => tagOf(auth.updatePhone(caller, { data: garbage }))),
    )
    expect(answers.filter((answer) => answer === 'Undecryptable')).toHaveLength(maxFailedOpenings)
    expect(keys).toHaveLength(maxFailedOpenings)
  })

  it('gets no more of them by new logins under the same key, whatever the route', async () => {
    const { auth, caller, keys, key, logIn, as, nobody, platform } = await startUnderAttack()
    const garbage = device.encrypt('{}', key)
    for (let i = 0; i < 5; i++) await auth.updatePhone(caller, { data: garbage })()
    for (let i = 0; i < 20; i++) {
      await auth.updatePhone(as(await logIn('o-eve', true)), { data: garbage })()
      await auth.loginWithPhone(nobody, { code: await platform.issueCode('o-eve', { keepKey: true }), data: garbage })()
    }
    expect(keys).toHaveLength(maxFailedOpenings)
    expect(new Set(keys)).toEqual(new Set([key]))
  })

  it('is over for the person with the next login that brings a new key', async () => {
    const { auth, caller, key, logIn, as, platform } = await startUnderAttack()
    for (let i = 0; i < 20; i++) await auth.updatePhone(caller, { data: device.encrypt('{}', key) })()
    const good = await platform.sealPhone('o-eve', { phoneNumber: '13700137000' })
    expect(await tagOf(auth.updatePhone(caller, { data: good }))).toBe('SessionKeyStale')
    const next = as(await logIn('o-eve'))
    const data = await platform.sealPhone('o-eve', { phoneNumber: '13700137000' })
    expect((await rightOf(auth.updatePhone(next, { data }))).phone?.number).toBe('+8613700137000')
  })
})

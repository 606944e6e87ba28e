import { inspect } from 'node:util'
import type { Ports } from '@ks-auth/core'
import { expect, it } from 'vitest'
import { appSecret } from '../support/platform-and-gateway.ts'
import { startSystem } from '../support/start-system.ts'
import { times } from '../support/times.ts'

/** A gateway that remembers every session_key it gave. */
const listening =
  (heard: string[]) =>
  ({ gateway }: Ports): Partial<Ports> => ({
    gateway: {
      exchangeCode: (client, code) => async () => {
        const exchanged = await gateway.exchangeCode(client, code)()
        if (exchanged._tag === 'Right') heard.push(exchanged.right.sessionKey)
        return exchanged
      },
    },
  })

it('T10: no session_key, app secret or password is in a result, an event or the store', async () => {
  const keys: string[] = []
  const { auth, nobody, as, logIn, platform, events, client, ports } = await startSystem(listening(keys))
  const shown: unknown[] = []
  const show = async (step: () => Promise<unknown>): Promise<void> => {
    shown.push(await step())
  }
  await times(10, async (i) => {
    const openid = `o-${i}`
    const loggedIn = await logIn(openid)
    const caller = as(loggedIn)
    await show(auth.loginWithProfile(nobody, { code: 'CODE', data: await platform.sealProfile(openid) }))
    const code = await platform.issueCode(openid)
    await show(auth.loginWithProfile(nobody, { code, data: await platform.sealProfile(openid) }))
    await show(auth.updatePhone(caller, { data: { encryptedData: '', iv: '' } }))
    await show(auth.updatePhone(caller, { data: await platform.sealPhone(openid, { phoneNumber: '13800138000' }) }))
    await show(auth.register(nobody, { name: { kind: 'username', text: `name-${i}` }, password: 'canary password' }))
    await show(auth.listSessions(caller))
    if (loggedIn.user.ks !== null) await show(ports.ksKeys.newest(client.pool, loggedIn.user.ks.openid))
  })
  shown.push(events.told)
  const text = inspect(shown, { depth: null, showHidden: true, maxArrayLength: null, maxStringLength: null })
  expect(keys).toHaveLength(20)
  for (const secret of [...keys, ...keys.map((key) => Buffer.from(key, 'base64').toString('hex'))])
    expect(text).not.toContain(secret)
  for (const secret of [appSecret, 'canary password']) expect(text).not.toContain(secret)
})

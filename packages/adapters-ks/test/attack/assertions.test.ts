import { describe, expect, it } from 'vitest'
import { fullSize } from '../full-size.ts'
import { rightOf } from '../support/right-of.ts'
import { startSystem } from '../support/start-system.ts'
import { tagOf } from '../support/tags.ts'
import { times } from '../support/times.ts'

describe('T5, cross-user: data of another person', () => {
  it('passes on the diagonal and nowhere else, on every route', { timeout: 120_000 }, async () => {
    const { auth, nobody, as, logIn, platform } = await startSystem()
    const size = fullSize(8, 50)
    const people = Array.from({ length: size }, (_, i) => `o-${i}`)
    for (const i of people) {
      for (const j of people) {
        const passes = i === j
        const code = await platform.issueCode(i)
        if (i !== j) await platform.issueCode(j)
        const profile = await platform.sealProfile(j)
        expect((await tagOf(auth.loginWithProfile(nobody, { code, data: profile }))) === 'ok').toBe(passes)
        const phone = await platform.sealPhone(j, { phoneNumber: `138001380${j.slice(2).padStart(2, '0')}` })
        const again = await platform.issueCode(i, { keepKey: true })
        expect((await tagOf(auth.loginWithPhone(nobody, { code: again, data: phone }))) === 'ok').toBe(passes)
        const caller = as(await logIn(i, true))
        expect((await tagOf(auth.updatePhone(caller, { data: phone }))) === 'ok').toBe(passes)
      }
    }
  })
})

describe('T7, raw-vs-encrypted: a profile whose two halves disagree', () => {
  it('is stored as it was encrypted', async () => {
    const { auth, nobody, platform } = await startSystem()
    await times(fullSize(100, 1000), async (i) => {
      const code = await platform.issueCode(`o-${i}`)
      const said = await platform.sealProfile(`o-${i}`, { profile: { nickName: 'said' } })
      const sealed = await platform.sealProfile(`o-${i}`, { profile: { nickName: 'sealed' } })
      const { rawData, signature } = said
      const { user } = await rightOf(auth.loginWithProfile(nobody, { code, data: { ...sealed, rawData, signature } }))
      expect([user.profile.nickname, user.ks?.told.nickname]).toEqual(['sealed', 'sealed'])
    })
  })

  it('logs nobody in when its readable half was rewritten', async () => {
    const { auth, nobody, platform, events } = await startSystem()
    const code = await platform.issueCode('o-ann')
    const data = await platform.sealProfile('o-ann')
    const rewritten = { ...data, rawData: data.rawData.replace('快手用户', 'somebody') }
    expect(await tagOf(auth.loginWithProfile(nobody, { code, data: rewritten }))).toBe('BadSignature')
    expect(events.told).toEqual([])
  })
})

describe('T8, replay', () => {
  const count = fullSize(50, 1000)

  it('of a code logs nobody in, also at the same time', async () => {
    const { auth, nobody, platform } = await startSystem()
    await times(count, async (i) => {
      const login = auth.loginSilently(nobody, { code: await platform.issueCode(`o-${i}`) })
      const both = await Promise.all([tagOf(login), tagOf(login)])
      expect([...both].sort()).toEqual(['CodeRejected', 'ok'])
      expect(await tagOf(login)).toBe('CodeRejected')
    })
  })

  it('of a profile is refused once there is a newer key', async () => {
    const { auth, nobody, platform } = await startSystem()
    await times(count, async (i) => {
      const first = await platform.issueCode(`o-${i}`)
      const data = await platform.sealProfile(`o-${i}`)
      await rightOf(auth.loginWithProfile(nobody, { code: first, data }))
      const second = await platform.issueCode(`o-${i}`)
      expect(await tagOf(auth.loginWithProfile(nobody, { code: second, data }))).toBe('BadSignature')
    })
  })

  it('of a phone is refused in a session with a newer key', async () => {
    const { auth, as, logIn, platform } = await startSystem()
    await times(count, async (i) => {
      const caller = as(await logIn(`o-${i}`))
      const data = await platform.sealPhone(`o-${i}`, { phoneNumber: `1380013${String(8000 + i).slice(-4)}` })
      await rightOf(auth.updatePhone(caller, { data }))
      expect(await tagOf(auth.updatePhone(as(await logIn(`o-${i}`)), { data }))).toBe('Undecryptable')
    })
  })
})

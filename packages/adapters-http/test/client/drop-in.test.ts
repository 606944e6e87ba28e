import { randomBytes } from 'node:crypto'
import { transformWithOxc } from 'vite'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { buildDropIn, bundleOf, type DropIn } from './support/drop-in.ts'
import { makePhone } from './support/make-phone.ts'
import { openMiniProgram } from './support/mini-program.ts'
import { startStandalone } from './support/start-standalone.ts'
import { hostComplaints } from './support/type-check.ts'

const server = startStandalone()

describe('ks-baas.js', () => {
  let dropIn: DropIn
  beforeAll(async () => {
    dropIn = await buildDropIn()
  })

  it('has less than 6 KB gzip', () => {
    const [, size] = /^ks-baas\.js: (\d+) bytes gzip, 6144 are allowed$/m.exec(dropIn.said) ?? []
    expect(Number(size)).toBeLessThanOrEqual(6144)
  })

  it('does not pass the build when it is larger', async () => {
    const script = (bytes: number): string => `ks.BaaS = '${randomBytes(bytes).toString('hex')}'`
    expect(await bundleOf(script(4000))).toMatch(/6144 are allowed/)
    await expect(bundleOf(script(6144))).rejects.toMatchObject({ code: 1 })
  })

  it('is written in ES2017: there is nothing to lower in it', async () => {
    const lowered = async (script: string, target: string): Promise<string> =>
      (await transformWithOxc(script, 'ks-baas.js', { target })).code
    expect(await lowered(dropIn.script, 'es2017')).toBe(await lowered(dropIn.script, 'esnext'))
    for (const newer of ['a?.b', 'a ?? b', '({ ...a })', 'try {} catch {}', 'class A { b = 1 }'])
      expect(await lowered(newer, 'es2017')).not.toBe(await lowered(newer, 'esnext'))
  })

  it('puts BaaS on ks, and finds all that it needs in a mini program', async () => {
    const phone = makePhone(server())
    const program = openMiniProgram(phone)
    await program.run(dropIn.script)
    await program.run(`ks.BaaS.init('${server().clientId}', { host: '${server().origin}' })`)
    await program.run('ks.BaaS.auth.loginWithKs().then(user => console.log(user.openid))')
    await program.run('ks.BaaS.auth.loginWithKs({ forceLogin: true }).then(user => console.log(user.nickname))')
    await program.run('ks.BaaS.auth.logout().then(res => console.log(res.statusCode))')
    await program.run('ks.BaaS.auth.getCurrentUser().catch(err => console.log(err.code, JSON.stringify(err)))')
    const refused = JSON.stringify({ message: 'session missing', code: 604 })
    expect(program.printed).toEqual([phone.openid, phone.nickname, 201, 604, refused])
  })

  it('is what its sources do', async () => {
    const phone = makePhone(server())
    vi.stubGlobal('ks', phone.ks)
    await import('../../src/client/main.ts')
    vi.unstubAllGlobals()
    await expect(phone.ks.BaaS.auth.loginWithKs()).rejects.toMatchObject({ code: 602 })
  })
})

it('the sources of the client see nothing of Node or a browser', () => {
  const globals = ['fetch', 'URL', 'process', 'Buffer', 'console', 'document', 'localStorage', 'setTimeout', 'wx']
  const complaints = hostComplaints(globals).map((complaint) => /^Cannot find name '(\w+)'/.exec(complaint)?.[1])
  expect(complaints).toEqual(globals)
})

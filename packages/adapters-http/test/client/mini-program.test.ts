import { beforeAll, describe, expect, it } from 'vitest'
import { codeBlocks } from './support/code-blocks.ts'
import { buildDropIn } from './support/drop-in.ts'
import { makePhone } from './support/make-phone.ts'
import { type MiniProgram, openMiniProgram } from './support/mini-program.ts'
import type { Phone } from './support/phone.ts'
import { startStandalone } from './support/start-standalone.ts'
import { complaintsAbout } from './support/type-check.ts'

const server = startStandalone()
const blocks = codeBlocks(new URL('../../../../docs/mini-program.md', import.meta.url))

describe('docs/mini-program.md', () => {
  let script = ''
  beforeAll(async () => {
    script = (await buildDropIn()).script
  })

  it('shows the same files in both languages, and scripts that agree with the types', () => {
    const [zh, en] = [false, true].map((isEn) => [...blocks.keys()].filter((words) => words.includes(' en/') === isEn))
    expect(en).toEqual(zh?.map((words) => words.replace(' ', ' en/')))
    const scripts = new Map([...blocks].filter(([words]) => /^[jt]s /.test(words)))
    expect(scripts.size).toBe(6)
    expect(complaintsAbout(scripts)).toEqual([])
  })

  describe.each([
    ['zh', '', '您拒绝了授权'],
    ['en', 'en/', 'You said no'],
  ])('in %s', (_, folder, refused) => {
    const block = (kind: string, name: string): string => blocks.get(`${kind} ${folder}${name}`) ?? ''
    const template = block('html', 'pages/login/login.ksml')

    const opened = async (): Promise<{ readonly phone: Phone; readonly program: MiniProgram }> => {
      const phone = makePhone(server())
      const program = openMiniProgram(phone)
      program.globals['require'] = (path: string) => path === './ks-baas.js' && void program.run(script)
      await program.run(block('js', 'app.js').replace('https://login.example.com', server().origin))
      await program.run(block('js', 'pages/login/login.js'))
      ;(program.page()['onLoad'] as () => void)()
      await phone.atRest()
      return { phone, program }
    }

    it('logs in when the page opens, then takes the profile and the phone number', async () => {
      const { phone, program } = await opened()
      expect(phone.calls).toEqual(['login', 'POST silent-login 201'])
      await program.tap(template, 'getUserInfo')
      expect(program.page()['data']).toEqual({ nickname: phone.nickname, phone: '', message: '' })
      await program.tap(template, 'getPhoneNumber')
      expect(program.page()['data']).toEqual({ nickname: phone.nickname, phone: phone.number, message: '' })
    })

    it('explains what went wrong', async () => {
      const { phone, program } = await opened()
      phone.agrees = false
      await program.tap(template, 'getUserInfo')
      expect(program.page()['data']).toMatchObject({ message: refused })
      phone.agrees = true
      phone.online = false
      await program.tap(template, 'getUserInfo')
      expect(program.page()['data']).toMatchObject({ message: folder === '' ? '网络已断开' : 'network disconnected' })
    })
  })
})

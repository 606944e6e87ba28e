import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { fullSize } from '../support/full-size.ts'
import { person } from '../support/person.ts'
import { makeWorld } from '../support/world.ts'

describe('the address of a picture (T36)', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.com/a',
    '//example.com/a',
    '/a.png',
    'http:/example.com',
    'https://example.com/" onerror="alert(1)',
    "https://example.com/'",
    'https://example.com/<script>',
    'https://example.com/a b',
    'https://example.com/\n',
    'https://example.com\\@evil.example',
    `https://example.com/${'a'.repeat(1024)}`,
  ])('is of the web and cannot leave an attribute: %j is refused', async (avatar) => {
    const { call, signIn, code, profileOf } = makeWorld()
    const ann = person('oAnn')
    const token = await signIn(ann)
    expect(await call('PUT', '/hserve/v2.5/user/info/', { token, json: { avatar } })).toMatchObject({ status: 400 })
    const json = { code: code(ann), ...profileOf(ann, { avatarUrl: avatar }) }
    expect(await call('POST', '/hserve/v2.5/idp/kuaishou/authenticate/', { json })).toMatchObject({ status: 400 })
  })

  it('is never fetched', async () => {
    let connections = 0
    const trap = createServer().on('connection', () => connections++)
    await new Promise<void>((resolve) => {
      trap.listen(0, '127.0.0.1', resolve)
    })
    const { port } = trap.address() as AddressInfo
    const { call, signIn, code, profileOf } = makeWorld()
    const ann = person('oAnn')
    const token = await signIn(ann)
    for (let i = 0; i < fullSize(50, 500); i++) {
      const avatar = `http://127.0.0.1:${port}/${i}`
      await call('PUT', '/hserve/v2.5/user/info/', { token, json: { avatar } })
      const json = { code: code(ann), ...profileOf(ann, { avatarUrl: avatar }), update_userprofile: 'overwrite' }
      await call('POST', '/hserve/v2.5/idp/kuaishou/authenticate/', { json })
      expect((await call('GET', '/hserve/v2.5/user/info/1/', { token })).body).toMatchObject({ avatar })
    }
    trap.close()
    expect(connections).toBe(0)
  })
})

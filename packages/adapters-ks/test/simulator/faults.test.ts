import { connect } from 'node:net'
import type { Fault } from '@ks-auth/adapters-ks/simulator'
import { describe, expect, it } from 'vitest'
import { type PlatformUnderTest, startPlatform } from '../support/start-platform.ts'

/** What comes back on a bare socket until it is quiet: its text, and how it ended. */
const onTheWire = (origin: string, code: string): Promise<readonly [string, string]> =>
  new Promise((resolve) => {
    const body = `js_code=${code}&app_id=ks-test&app_secret=secret-a`
    const socket = connect(Number(new URL(origin).port), '127.0.0.1')
    let text = ''
    const finish = (how: string): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve([text, how])
    }
    let timer = setTimeout(() => finish('open'), 1000)
    socket.on('data', (chunk) => {
      text += chunk
      clearTimeout(timer)
      timer = setTimeout(() => finish('open'), 200)
    })
    socket.on('end', () => finish('ended'))
    socket.on('error', () => finish('reset'))
    socket.write(
      'POST /oauth2/mp/code2session HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n',
    )
    socket.write(`Content-Length: ${body.length}\r\n\r\n${body}`)
  })

const suffer = async ({ origin, issueCode }: PlatformUnderTest, fault: Fault) => {
  const code = await issueCode('o-ann', { fault })
  return [code, ...(await onTheWire(origin, code))] as const
}

describe('a fault of the simulator', () => {
  it.each([
    [{ kind: 'status', status: 503 }, /^HTTP\/1\.1 503 /, 'open'],
    [
      { kind: 'status', status: 302, location: 'http://127.0.0.1:1/' },
      /location: http:\/\/127\.0\.0\.1:1\/\r\n/,
      'open',
    ],
    [{ kind: 'result', result: 100200410 }, /^HTTP\/1\.1 200 [^]*"result":100200410/, 'open'],
    [{ kind: 'reply', reply: [1] }, /\r\n\r\n\[1\]$/, 'open'],
    [{ kind: 'malformed' }, /\r\n\r\n<html>/, 'open'],
    [{ kind: 'malformed', text: '{' }, /\r\n\r\n\{$/, 'open'],
    [{ kind: 'outage' }, /^$/, 'reset'],
  ] satisfies [Fault, RegExp, string][])(
    '%o comes instead of the exchange, and the code stays good',
    async (fault, text, end) => {
      const platform = await startPlatform()
      const [code, ...wire] = await suffer(platform, fault)
      expect(wire).toEqual([expect.stringMatching(text), end])
      expect(await platform.reply(code)).toMatchObject({ result: 1 })
    },
  )

  it.each([
    [{ kind: 'latency', milliseconds: 10_000 }, /^$/, 'open'],
    [{ kind: 'silence' }, /^$/, 'open'],
    [{ kind: 'reset', when: 'headers' }, /^$/, 'reset'],
    [{ kind: 'reset' }, /\r\n\r\n\{"result":1.{1,60}$/, 'reset'],
    [{ kind: 'truncated' }, /\r\n\r\n\{"result":1.{1,60}$/, 'ended'],
    [{ kind: 'oversized', bytes: 1000 }, /\r\n\r\n {1000}\{"result":1/, 'open'],
    [{ kind: 'drip', milliseconds: 10_000 }, /\r\n\r\n$/, 'open'],
  ] satisfies [Fault, RegExp, string][])('%o spoils the reply, and the code is spent', async (fault, text, end) => {
    const platform = await startPlatform()
    const [code, ...wire] = await suffer(platform, fault)
    expect(wire).toEqual([expect.stringMatching(text), end])
    expect(await platform.reply(code)).toMatchObject({ result: 100200105 })
  })

  it('that only takes time lets the reply come whole', async () => {
    const platform = await startPlatform()
    for (const fault of [
      { kind: 'latency', milliseconds: 50 },
      { kind: 'drip', milliseconds: 1 },
    ] satisfies Fault[]) {
      const [, text] = await suffer(platform, fault)
      expect(text).toMatch(/"session_key":"[^"]{24}"\}$/)
    }
  })

  it('of a rule happens as often as it says, to the app that it says', async () => {
    const { addFault, issueCode, reply, exchange } = await startPlatform()
    await addFault({ fault: { kind: 'result', result: 7 }, times: 2, appId: 'ks-test' })
    const other = { js_code: 'X', app_id: 'ks-other', app_secret: 'secret-b' }
    expect(JSON.parse((await exchange(other)).text)).toMatchObject({ result: 100200105 })
    const results = [await reply('A'), await reply('B'), await reply(await issueCode('o-ann'))]
    expect(results).toMatchObject([{ result: 7 }, { result: 7 }, { result: 1 }])
  })

  it('of a rule without a number stays until it is cleared', async () => {
    const { addFault, clearFaults, reply } = await startPlatform()
    await addFault({ fault: { kind: 'result', result: 7 } })
    for (let i = 0; i < 5; i++) expect(await reply('A')).toMatchObject({ result: 7 })
    await clearFaults()
    expect(await reply('A')).toMatchObject({ result: 100200105 })
  })

  it('of a code comes before that of a rule', async () => {
    const { addFault, issueCode, reply } = await startPlatform()
    await addFault({ fault: { kind: 'result', result: 7 } })
    expect(await reply(await issueCode('o-ann', { fault: { kind: 'result', result: 8 } }))).toMatchObject({ result: 8 })
    expect(await reply('A')).toMatchObject({ result: 7 })
  })
})
